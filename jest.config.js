/** Unit and contract tests run against the sources; the tests below test/n8n load the built package. */
module.exports = {
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/n8n/hosts/'],
	modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/demo/', '<rootDir>/test/n8n/hosts/'],
	transform: {
		'^.+\\.(ts|m?js)$': [
			'@swc/jest',
			{ jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
		],
	},
	transformIgnorePatterns: ['/node_modules/(?!(p-limit|yocto-queue|fast-check|pure-rand)/)'],
	// Ends a test that hangs; how long one takes is not what it is about.
	testTimeout: 180_000,
	// Many tests wait for time-outs; jest itself would leave one core of two idle.
	maxWorkers: '100%',
};

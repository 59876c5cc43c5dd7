import { readdirSync } from 'node:fs';

import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import prettier from 'eslint-config-prettier';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const typed = { files: ['**/*.ts'] };

/** The rules of n8n's own linter are written for the older configuration format. */
const baseRules = (name) => n8nNodesBase.configs[name].rules;

const VENDORS = readdirSync(new URL('client', import.meta.url), { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'core')
	.map(({ name }) => name);

const OTHER_LAYERS = {
	regex: '^n8n-|^(\\.\\./)+(nodes|credentials|simulator|demo|test)(/|$)',
	message: 'The client stands alone.',
};

export default tseslint.config(
	{
		ignores: [
			'dist/',
			'coverage/',
			'demo/host/',
			'demo/.cache/',
			'demo/.n8n/',
			'demo/.run/',
			'test/n8n/hosts/',
		],
	},
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	{ ...js.configs.recommended, ignores: ['**/*.json'] },
	{
		files: ['**/*.js', '**/*.mjs'],
		languageOptions: {
			globals: {
				...Object.fromEntries(
					['require', 'module', 'exports', 'process', 'console', '__dirname', 'URL'].map((name) => [
						name,
						'readonly',
					]),
				),
			},
		},
	},
	{
		files: ['unicloud/**/*.js'],
		languageOptions: { sourceType: 'commonjs', globals: { uniCloud: 'readonly' } },
	},
	{
		files: ['simulator/page/**/*.js'],
		languageOptions: { sourceType: 'module', globals: browserGlobals() },
	},
	...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, ...typed })),
	{
		...typed,
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				// A rest that leaves members out names them.
				{ ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
			// A length in characters is what the vendors' limits mean.
			'@typescript-eslint/no-misused-spread': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Interfaces of the vendors and of n8n hand over values that turn out to be absent.
			'@typescript-eslint/no-unnecessary-condition': 'off',
			// An async function without await keeps an interface's promise.
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/return-await': ['error', 'always'],
		},
	},
	{ files: ['nodes/**/*.ts', 'credentials/**/*.ts'], ...n8nRules() },
	{
		files: ['package.json'],
		...n8nRules(),
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},
	{
		files: ['nodes/**/*.node.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			...baseRules('nodes'),
			// Both ask for the literal ['main'], which n8n's newer linter refuses.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
		},
	},
	{
		files: ['credentials/**/*.credentials.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			...baseRules('credentials'),
			// Wants the short name of a page of n8n's own documentation.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			// Takes every name that ends in Key for a secret; an app key is public.
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	layer('nodes', [
		outside('simulator', 'demo', 'test'),
		{
			group: ['**/client/*'],
			message: 'Nodes use the client through its index only: the package holds it as one file.',
		},
	]),
	layer('credentials', [outside('client', 'simulator', 'demo', 'test')]),
	layer('client', [OTHER_LAYERS]),
	layer('client/core', [
		{ regex: '^\\.\\./', message: 'The engine knows no vendor.' },
		OTHER_LAYERS,
	]),
	...VENDORS.map((vendor) =>
		layer(`client/${vendor}`, [outside(...VENDORS.filter((one) => one !== vendor)), OTHER_LAYERS]),
	),
	layer('simulator', [
		{
			...outside('client', 'nodes', 'credentials', 'demo', 'test'),
			message: 'The simulator is a second, independent reading.',
		},
	]),
	{
		files: ['test/**/*.ts'],
		rules: {
			// Replies are compared with what a test expects of them, which is their check.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			// expect(object.method) is how jest looks at a method.
			'@typescript-eslint/unbound-method': 'off',
		},
	},
	prettier,
);

/** What the files below a folder must not import; of all rules for a file, the last one counts. */
function layer(folder, patterns) {
	return {
		files: [`${folder}/**/*.ts`],
		rules: { 'no-restricted-imports': ['error', { patterns }] },
	};
}

function outside(...folders) {
	return {
		regex: `^(\\.\\./)+(${folders.join('|')})(/|$)`,
		message: 'Arrows point one way: nodes to client, client to core; vendors never to each other.',
	};
}

function n8nRules() {
	const { plugins, rules } = n8nCommunityNodesPlugin.configs.recommendedWithoutN8nCloudSupport;
	return { plugins, rules };
}

function browserGlobals() {
	const names = [
		'document',
		'window',
		'EventSource',
		'fetch',
		'setTimeout',
		'setInterval',
		'requestAnimationFrame',
		'location',
		'matchMedia',
		'URLSearchParams',
		'clearTimeout',
		'history',
	];
	return Object.fromEntries(names.map((name) => [name, 'readonly']));
}

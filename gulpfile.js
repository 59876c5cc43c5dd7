const { execFile } = require('node:child_process');
const { mkdir, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');

const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const manifest = require('./package.json');

const run = promisify(execFile);
const DIST = path.join(__dirname, 'dist');

async function clean() {
	await rm(DIST, { recursive: true, force: true });
}

/** Checks everything, tests and tools included; the compiler prints what is wrong. */
async function typeCheck() {
	try {
		const compiler = require.resolve('typescript/bin/tsc');
		await run(process.execPath, [compiler, '-p', 'tsconfig.json'], { cwd: __dirname });
	} catch (error) {
		throw new Error(`The types do not fit:\n${error.stdout}`);
	}
}

const COMMON = { platform: 'node', format: 'cjs', target: 'node20.18', logLevel: 'warning' };

/**
 * Nodes and credentials in one file: opening some hundred small ones costs n8n more time than running them.
 * n8n wants each class under its own file name, so each gets a file that hands it out.
 */
async function bundleNodes() {
	const entries = manifest.n8n.nodes.concat(manifest.n8n.credentials).map((file) => ({
		file,
		source: file.replace(/^dist\//, './').replace(/\.js$/, ''),
		name: path.basename(file).split('.')[0],
	}));
	await esbuild.build({
		...COMMON,
		stdin: {
			contents: entries
				.map(({ source, name }) => `export { ${name} } from '${source}';`)
				.join('\n'),
			resolveDir: __dirname,
		},
		outfile: path.join(DIST, 'nodes.js'),
		bundle: true,
		minifySyntax: true,
		minifyWhitespace: true,
		external: ['n8n-workflow'],
		plugins: [clientApart],
		// Kept as it is, import() of a folder would fail; as require() it is loaded at its first use all the same.
		supported: { 'dynamic-import': false },
	});
	for (const { file, name } of entries) {
		const target = path.join(__dirname, file);
		const bundle = path.relative(path.dirname(target), path.join(DIST, 'nodes.js'));
		await mkdir(path.dirname(target), { recursive: true });
		await writeFile(target, `exports.${name} = require("${bundle}").${name};\n`);
	}
}

/** The client stays a file of its own, which the nodes load at their first run. */
const clientApart = {
	name: 'client-apart',
	setup(build) {
		build.onResolve({ filter: /\/client$/ }, ({ path: wanted, resolveDir }) =>
			path.resolve(resolveDir, wanted) === path.join(__dirname, 'client')
				? { path: './client/index.js', external: true, sideEffects: false }
				: undefined,
		);
	},
};

/** undici, zod and the client in one file, so that a process has one pool, one limiter and one token cache. */
async function bundleClient() {
	await esbuild.build({
		...COMMON,
		entryPoints: ['client/index.ts'],
		outfile: path.join(DIST, 'client/index.js'),
		bundle: true,
		minifySyntax: true,
		minifyWhitespace: true,
		legalComments: 'linked',
	});
}

/** Icons, codex files, translations and output schemas stand beside the built nodes as in the sources. */
function copyAssets() {
	return src(['icons/**/*.svg', '{nodes,credentials}/**/*.json'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));
}

exports.clean = clean;
exports.typeCheck = typeCheck;
/** What the package consists of; `build` checks its types too. */
exports.assemble = series(clean, parallel(bundleNodes, bundleClient, copyAssets));
exports.build = parallel(typeCheck, exports.assemble);
exports.default = exports.build;

const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');

const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

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

/** Nodes and credentials, file by file: n8n wants each class under its own file name. */
async function compile() {
	await esbuild.build({
		...COMMON,
		entryPoints: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		outbase: '.',
		outdir: DIST,
		// Kept as it is, import() of a folder would fail; as require() it is loaded at its first use all the same.
		supported: { 'dynamic-import': false },
	});
}

/** undici, zod and the client in one file, so that a process has one pool, one limiter and one token cache. */
async function bundleClient() {
	await esbuild.build({
		...COMMON,
		entryPoints: ['client/index.ts'],
		outfile: path.join(DIST, 'client/index.js'),
		bundle: true,
		minify: true,
		keepNames: true,
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
exports.assemble = series(clean, parallel(compile, bundleClient, copyAssets));
exports.build = parallel(typeCheck, exports.assemble);
exports.default = exports.build;

'use strict';

/**
 * Installs the n8n engines that the in-process tests run on, each in a folder of its own below
 * `hosts`. A host that is there and fits its lock file is left alone.
 */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const hosts = join(__dirname, 'hosts');
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
// isolated-vm, which an optional expression engine uses, cannot be built on every Node we support.
const ARGUMENTS = ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];

function lockHash(folder) {
	const hash = createHash('sha256');
	for (const file of ['package.json', 'package-lock.json']) {
		hash.update(readFileSync(join(folder, file)));
	}
	return hash.digest('hex');
}

function isFresh(folder, stamp, hash) {
	const installed = existsSync(join(folder, 'node_modules', 'n8n-core', 'package.json'));
	return installed && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function npmCi(folder) {
	const result = spawnSync(NPM, ARGUMENTS, {
		cwd: folder,
		encoding: 'utf8',
		// Only Windows needs a shell, to run a .cmd file.
		shell: process.platform === 'win32',
	});
	if (result.status === 0) return;
	throw new Error(`npm ${ARGUMENTS.join(' ')} in ${folder}:\n${result.stdout}${result.stderr}`);
}

function install(name) {
	const folder = join(hosts, name);
	const stamp = join(folder, 'node_modules', '.host-stamp');
	const hash = lockHash(folder);
	if (isFresh(folder, stamp, hash)) {
		console.log(`n8n host ${name}: already installed`);
		return;
	}
	const startedAt = Date.now();
	rmSync(stamp, { force: true });
	npmCi(folder);
	writeFileSync(stamp, hash);
	console.log(`n8n host ${name}: installed in ${Math.round((Date.now() - startedAt) / 1000)} s`);
}

for (const entry of readdirSync(hosts, { withFileTypes: true })) {
	if (entry.isDirectory() && existsSync(join(hosts, entry.name, 'package-lock.json'))) {
		install(entry.name);
	}
}

import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative } from 'node:path';
import { compileFunction } from 'node:vm';
import type { FunctionSpec } from '../config';

export type Main = (event: unknown, context: unknown) => unknown;

/** What a function finds as `uniCloud`. */
export interface UniCloud {
	getPushManager?: (options: unknown) => unknown;
	database?: () => unknown;
}

/** The parts of a function's package.json the platform looks at. */
export interface FunctionPackage {
	extensions?: Record<string, unknown>;
	'cloudfunction-config'?: { timeout?: number };
}

/** Reads the package.json beside a function, if there is one. */
export function readPackage(path: string): FunctionPackage | undefined {
	try {
		return JSON.parse(readFileSync(join(dirname(path), 'package.json'), 'utf8')) as FunctionPackage;
	} catch {
		return undefined;
	}
}

interface Loaded {
	exports: unknown;
}

/** Loads a function's files afresh, each with its own `uniCloud`: several may run in one process. */
export function loadMain(spec: FunctionSpec, uniCloud: UniCloud): Main {
	const loader = new Loader(spec, uniCloud);
	const exported = loader.load(spec.path) as {
		main?: Main;
		createMain?: (config: unknown) => Main;
	};
	const main =
		spec.config !== undefined && exported.createMain
			? exported.createMain(spec.config)
			: exported.main;
	if (typeof main !== 'function') throw new Error(`${spec.path} exports no main`);
	return main;
}

class Loader {
	private readonly cache = new Map<string, Loaded>();
	private readonly root: string;

	constructor(
		private readonly spec: FunctionSpec,
		private readonly uniCloud: UniCloud,
	) {
		this.root = dirname(spec.path);
	}

	load(path: string): unknown {
		const known = this.cache.get(path);
		if (known) return known.exports;
		const module: Loaded = { exports: {} };
		this.cache.set(path, module);
		const replaced = this.spec.files?.[relative(this.root, path)];
		if (replaced !== undefined) module.exports = replaced;
		else if (extname(path) === '.json') module.exports = JSON.parse(readFileSync(path, 'utf8'));
		else this.run(path, module);
		return module.exports;
	}

	private run(path: string, module: Loaded): void {
		const names = ['module', 'exports', 'require', '__filename', '__dirname', 'uniCloud'];
		const body = compileFunction(readFileSync(path, 'utf8'), names, { filename: path });
		const require = (name: string): unknown => {
			if (!name.startsWith('.')) return createRequire(path)(name) as unknown;
			return this.load(this.find(join(dirname(path), name)));
		};
		const { exports } = module;
		body.call(exports, module, exports, require, path, dirname(path), this.uniCloud);
	}

	/** A file as `require` names it, with its ending or without. */
	private find(path: string): string {
		const choices = [path, `${path}.js`, `${path}.json`, join(path, 'index.js')];
		const found = choices.find(
			(choice) => this.spec.files?.[relative(this.root, choice)] !== undefined || isFile(choice),
		);
		if (found === undefined) throw new Error(`Cannot find module '${path}'`);
		return found;
	}
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const PACKED_BYTES = 400_000;

interface Packed {
	size: number;
	files: Array<{ path: string }>;
}

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
	dependencies?: object;
	peerDependencies: Record<string, string>;
	n8n: { nodes: string[]; credentials: string[] };
};

function pack(): Packed {
	const printed = execFileSync('npm', ['pack', '--dry-run', '--json'], {
		cwd: ROOT,
		encoding: 'utf8',
	});
	const [packed] = JSON.parse(printed) as Packed[];
	if (packed === undefined) throw new Error('npm packed nothing');
	return packed;
}

function run(script: string): string {
	return execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }).trim();
}

describe('the package as npm packs it', () => {
	const packed = pack();
	const names = packed.files.map((file) => file.path);

	test('stays below 400 kB and asks for nothing but n8n', () => {
		expect(packed.size).toBeLessThan(PACKED_BYTES);
		expect(manifest.dependencies ?? {}).toEqual({});
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	test('holds every file that it registers, and no source, test or tool', () => {
		expect(names).toEqual(
			expect.arrayContaining([...manifest.n8n.nodes, ...manifest.n8n.credentials]),
		);
		const strange = names.filter(
			(name) =>
				!/^(dist\/|index\.js|package\.json|README(\.zh-CN)?\.md|CHANGELOG\.md|LICENSE)/.test(name),
		);
		expect(strange).toEqual([]);
		expect(names.filter((name) => name.endsWith('.ts'))).toEqual([]);
	});

	test('has icon, codex, Chinese texts and output shapes beside each node', () => {
		for (const node of manifest.n8n.nodes) {
			const folder = path.posix.dirname(node);
			expect(names).toContain(node.replace(/\.js$/, '.json'));
			expect(names.some((name) => name.startsWith(`${folder}/translations/zh-CN/`))).toBe(true);
			expect(names.some((name) => name.startsWith(`${folder}/__schema__/`))).toBe(true);
		}
	});

	test('requires only files of its own, Node and n8n-workflow', () => {
		const foreign = names
			.filter((name) => name.endsWith('.js'))
			.flatMap((name) => unresolved(name).map((wanted) => `${name} -> ${wanted}`));
		expect(foreign).toEqual([]);
	});

	test('loads undici and zod once, and only at the first run', () => {
		const loaded = run(`
			const { nodes, credentials } = require('./package.json').n8n;
			for (const file of [...nodes, ...credentials]) require('./' + file);
			const client = require.resolve('./dist/client');
			const before = client in require.cache;
			require('./index.js');
			console.log(JSON.stringify([before, client in require.cache]));
		`);
		expect(JSON.parse(loaded)).toEqual([false, true]);
	});

	test('is a client by itself', () => {
		const made = run(`
			const { createJPushClient } = require('./index.js');
			const client = createJPushClient({ appKey: 'a'.repeat(24), masterSecret: 'b'.repeat(24) });
			console.log(client.preview.getCids({ count: 3 }).url);
		`);
		expect(made).toBe('https://api.jpush.cn/v3/push/cid?count=3');
	});

	test('tells its errors by the names under which it exports them', () => {
		const names = run(`
			const errors = Object.entries(require('./index.js')).filter(([name]) => name.endsWith('Error'));
			console.log(JSON.stringify(errors.map(([name, type]) => [name, new type({}).name])));
		`);
		const pairs = JSON.parse(names) as Array<[string, string]>;
		expect(pairs.length).toBeGreaterThan(3);
		for (const [exported, own] of pairs) expect(own).toBe(exported);
	});
});

/** What a file requires that neither Node nor the package brings. */
function unresolved(name: string): string[] {
	const text = readFileSync(path.join(ROOT, name), 'utf8');
	const wanted = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
	return wanted.filter((id) => {
		if (id.startsWith('.')) return !isFile(path.resolve(ROOT, path.dirname(name), id));
		return id !== 'n8n-workflow' && !id.startsWith('node:') && !builtinModules.includes(id);
	});
}

function isFile(stem: string): boolean {
	return [stem, `${stem}.js`, path.join(stem, 'index.js')].some((file) => existsSync(file));
}

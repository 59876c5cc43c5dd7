import type { Simulator } from '../../simulator';
import { caller, refusalOf, type Caller } from './getuiHelpers';
import { start } from './helpers';

let sim: Simulator;
let call: Caller;
let a = '';
let b = '';

beforeEach(async () => {
	sim ??= await start();
	sim.reset();
	const phones = sim.getui.addDevices({ count: 2, platforms: ['android', 'ios'] });
	[a = '', b = ''] = phones.map(({ id }) => id);
	call = await caller(sim);
});
afterAll(() => sim.close());

const DONE = { code: 0, msg: 'success' };

describe('tags', () => {
	const replace = (tags: string[], cid = a) =>
		call('POST', `/user/custom_tag/cid/${cid}`, { custom_tag: tags });

	it('are replaced once a day, and read as one text', async () => {
		expect((await replace(['tag1', 'tag2'])).body).toEqual(DONE);
		const read = () => call('GET', `/user/custom_tag/cid/${a}`);
		expect((await read()).data).toEqual({ [a]: ['tag1 tag2'] });
		expect(refusalOf(await replace(['tag3']))).toEqual([403, 30011]);
		sim.getui.app.settings.tagSetAgainCode = 23001;
		expect(refusalOf(await replace(['tag3']))).toEqual([400, 23001]);
		sim.clock.advance(16 * 3_600_000);
		call = await caller(sim);
		expect((await replace(['tag3'])).code).toBe(0);
		expect((await read()).data).toEqual({ [a]: ['tag3'] });
		expect((await call('GET', `/user/custom_tag/cid/${b}`)).data).toEqual({ [b]: [''] });
	});

	it.each<[string[], number, number]>([
		[['a b'], 400, 20001],
		[['x'.repeat(33)], 403, 30005],
		[Array.from({ length: 101 }, (_, i) => `t${i}`), 400, 20001],
		[Array.from({ length: 17 }, (_, i) => `${'x'.repeat(29)}${100 + i}`), 400, 20001],
		[['same', 'same'], 400, 20001],
		[[], 400, 20001],
	])('refuses %j', async (tags, status, code) => {
		expect(refusalOf(await replace(tags))).toEqual([status, code]);
	});

	it('are added to and taken from many, each with a result as text', async () => {
		await replace(['old']);
		const path = `/user/custom_tag/batch/${encodeURIComponent('足球')}`;
		const added = await call('PUT', path, { cid: [a, b, 'nobody'] });
		expect(added.data).toEqual({ [a]: 'true', [b]: 'true', nobody: 'false' });
		expect([...(sim.getui.device(a)?.tags ?? [])]).toEqual(['old', '足球']);
		expect((await call('DELETE', path, { cid: [a] })).data).toEqual({ [a]: 'true' });
		expect((await call('GET', `/user/custom_tag/cid/${a}`)).data).toEqual({ [a]: ['old'] });
	});

	it('are a hundred at most', async () => {
		const full = Array.from({ length: 100 }, (_, i) => `t${i}`);
		expect((await replace(full)).code).toBe(0);
		const result = await call('PUT', '/user/custom_tag/batch/more', { cid: [a, b] });
		expect(result.data).toEqual({ [a]: 'false', [b]: 'true' });
	});

	it('can show up later, or fail', async () => {
		sim.getui.app.settings.tagDelayMs = 1000;
		await call('PUT', '/user/custom_tag/batch/slow', { cid: [a] });
		expect(sim.getui.device(a)?.tags.size).toBe(0);
		sim.clock.advance(1000);
		expect(sim.getui.device(a)?.tags.size).toBe(1);
		sim.getui.app.settings.tagsFail = true;
		expect(refusalOf(await replace(['x']))).toEqual([400, 23001]);
	});

	it('share one budget a minute and a day for adding and removing', async () => {
		const { perMinute, perDay } = sim.getui.app.settings;
		expect([perMinute.tagBatch, perDay.tagBatch]).toEqual([100, 10_000]);
		perMinute.tagBatch = 2;
		perDay.tagBatch = 3;
		const path = '/user/custom_tag/batch/x';
		await call('PUT', path, { cid: [a] });
		await call('DELETE', path, { cid: [a] });
		expect(refusalOf(await call('PUT', path, { cid: [a] }))).toEqual([403, 30012]);
		sim.clock.advance(60_000);
		expect((await call('PUT', path, { cid: [a] })).code).toBe(0);
		expect(refusalOf(await call('DELETE', path, { cid: [a] }))).toEqual([403, 30011]);
	});

	it('are checked in the path and in the list', async () => {
		const put = (tag: string, body: unknown) =>
			call('PUT', `/user/custom_tag/batch/${encodeURIComponent(tag)}`, body);
		expect(refusalOf(await put('a b', { cid: [a] }))).toEqual([400, 20001]);
		expect(refusalOf(await put('x'.repeat(33), { cid: [a] }))).toEqual([403, 30005]);
		expect((await put('x', { cid: [a, a] })).msg).toBe('contains duplicate cid');
		const many = Array.from({ length: 1001 }, (_, i) => `c${i}`);
		expect((await put('x', { cid: many })).msg).toBe('cid size over limit');
		expect((await put('a/b', { cid: [a] })).data).toEqual({ [a]: 'true' });
	});
});

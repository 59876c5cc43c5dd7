import { APP_ID, SIGN_KEY, startInstance } from './support/cloud';
import { call, type Wish } from './support/call';
import { createManager, deploy } from './support/manager';

describe('what the function refuses', () => {
	const message = { title: 't', content: 'c', payload: {} };
	const many = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

	test.each<[string, number, string, unknown]>([
		['no JSON', 400, 'BODY_INVALID', '{'],
		['no object', 400, 'BODY_INVALID', '[]'],
		['an unknown member', 400, 'BODY_INVALID', { method: 'getTodayReport', appId: 'x' }],
		[
			'a method of the library that is not offered',
			404,
			'METHOD_UNKNOWN',
			{ method: 'getAdminUrl' },
		],
		['a method of every object', 404, 'METHOD_UNKNOWN', { method: 'constructor' }],
		['no method', 404, 'METHOD_UNKNOWN', {}],
		['a method in a list', 404, 'METHOD_UNKNOWN', { method: ['sendMessage'], params: message }],
		['a missing argument', 400, 'ARGUMENT_INVALID', { method: 'getAliasByCid' }],
		['a surplus argument', 400, 'ARGUMENT_INVALID', { method: 'getTodayReport', params: {} }],
		['another type', 400, 'ARGUMENT_INVALID', { method: 'getAliasByCid', params: ['cid-1'] }],
		['a day that is none', 400, 'ARGUMENT_INVALID', { method: 'getReportByDate', params: '1.5.' }],
		[
			'too many ids',
			400,
			'ARGUMENT_INVALID',
			{ method: 'getReportDetailByTaskid', params: many(201).join(',') },
		],
		['a send without target', 400, 'TARGET_MISSING', { method: 'sendMessage', params: message }],
		[
			'a broadcast said otherwise',
			400,
			'TARGET_MISSING',
			{ method: 'sendMessage', params: message, broadcast: 'true' },
		],
		[
			'a misspelt target',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, push_clientId: 'a' }, broadcast: true },
		],
		[
			'an empty list of devices',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, push_clientid: [] } },
		],
		[
			'an empty device',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, push_clientid: '' } },
		],
		[
			'an empty device in a list',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, push_clientid: ['a', ''] } },
		],
		[
			'501 devices',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, push_clientid: many(501) } },
		],
		[
			'51 aliases',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, getui_alias: many(51) } },
		],
		[
			'two targets',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, push_clientid: 'a', user_id: 'b' } },
		],
		[
			'a broadcast beside a target',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, push_clientid: 'a' }, broadcast: true },
		],
		[
			'paging from outside',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, user_id: 'a', before_id: 'x' } },
		],
		[
			'broadcast beside another method',
			400,
			'ARGUMENT_INVALID',
			{ method: 'getTodayReport', broadcast: true },
		],
		[
			'no title',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { content: 'c', payload: {}, push_clientid: 'a' } },
		],
		[
			'a short request_id',
			400,
			'ARGUMENT_INVALID',
			{ method: 'sendMessage', params: { ...message, push_clientid: 'a', request_id: 'short' } },
		],
	])('%s', async (_name, status, errCode, command) => {
		const { main, manager } = deploy();
		expect(await call(main, command)).toMatchObject({ status, errCode });
		expect(manager.calls).toEqual([]);
	});

	test('another HTTP method, a missing body and one that is too large', async () => {
		const { main } = deploy();
		const command = { method: 'getTodayReport' };
		const reply = async (tamper: Wish['tamper']) => await call(main, command, { tamper });
		expect(await reply((one) => ({ ...one, httpMethod: 'GET' }))).toMatchObject({ status: 405 });
		expect(await reply((one) => ({ ...one, body: undefined }))).toMatchObject({ status: 400 });
		const large = 'x'.repeat(100 * 1024 + 1);
		expect(await reply((one) => ({ ...one, body: large }))).toMatchObject({ status: 413 });
	});

	test.each([
		{},
		{ signKey: SIGN_KEY, appIds: [] },
		{ signKey: 'short', appIds: [APP_ID] },
		{ signKey: '', appIds: [APP_ID] },
	])('to work before it is set up: %j', async (config) => {
		const manager = createManager();
		const main = startInstance({ config, uniCloud: manager });
		expect(await call(main, { method: 'getTodayReport' })).toMatchObject({
			status: 500,
			errCode: 'NOT_CONFIGURED',
		});
	});

	test('the file as it is delivered', async () => {
		const main = startInstance({ uniCloud: createManager() });
		expect(await call(main, { method: 'getTodayReport' })).toMatchObject({
			errCode: 'NOT_CONFIGURED',
		});
	});
});

test('a failing library, or a missing one, is told in the envelope', async () => {
	const { parts } = deploy();
	const without = startInstance({
		...parts,
		uniCloud: { ...parts.uniCloud, getPushManager: undefined },
	});
	expect(await call(without, { method: 'getTodayReport' })).toMatchObject({
		status: 500,
		errCode: 'LIBRARY_MISSING',
	});
	const { main } = deploy({ getTodayReport: () => Promise.reject(new Error('no app')) });
	expect(await call(main, { method: 'getTodayReport' })).toMatchObject({
		status: 500,
		errCode: 'LIBRARY_THREW',
		errMsg: 'uni-cloud-push failed: no app',
	});
});

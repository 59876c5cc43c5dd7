import { createHash } from 'node:crypto';

import { systemClock, type MpaasClient, type MpaasCredential } from '../../../client';
import { signAcs3, signClassic } from '../../../client/mpaas/signature';
import { DEMO_MPAAS_APP, DEMO_MPAAS_KEY, DEMO_MPAAS_STS_KEY } from '../../../simulator';
import { failureOf } from './harness';
import { openPlace, type Place } from './place';

// What the simulated vendor refuses of its own accord.

let place: Place;

beforeAll(async () => {
	place = await openPlace();
});

afterAll(async () => await place.close());

beforeEach(() => place.reset());

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const head = { TaskName: 't', ExpiredSeconds: 300 };
const simple = {
	...{ ...head, Title: 'Hi', Content: 'Body', PushStyle: 0 as const },
	...{ DeliveryType: 1 as const, TargetMsgkey: { 'd-android': 'k' } },
};
const multiple = (values: Record<string, string>, TemplateName = 'demo_tpl') => ({
	...{ ...head, TemplateName, DeliveryType: 1 as const },
	TargetMsg: [{ Target: 'd-android', MsgKey: 'k', TemplateKeyValue: values }],
});
const broadcast = {
	...head,
	TemplateName: 'broadcastTemplate',
	DeliveryType: 1 as const,
	Msgkey: 'k',
};
const texts = { DescInfo: 'd', Title: 'Hi #name#', Content: '#money#' };
const settings = () => place.sim.app.settings;

type Attempt = (client: MpaasClient) => Promise<unknown>;

/** Each brings the vendor into a state and makes the call that it refuses for that. */
const REFUSALS: Array<[code: string, reason: string, attempt: Attempt]> = [
	['3022', 'a template that is not there', (c) => c.pushMultiple(multiple({}, 'none'))],
	['3023', 'a placeholder without a value', (c) => c.pushMultiple(multiple({ name: 'Li' }))],
	['3023', 'the same in a broadcast', (c) => c.pushBroadcast(broadcast)],
	['3026', 'a long time to live', (c) => c.pushSimple({ ...simple, ExpiredSeconds: 99_999_999 })],
	['3032', 'a switched-off push API', (c) => withSettings({ apiSwitchedOff: true }, c)],
	[
		'3036',
		'a template name that is taken',
		(c) => c.createTemplate({ ...texts, TemplateName: 'demo_tpl' }),
	],
	[
		'3056',
		'too many templates',
		async (c) => {
			settings().maxTemplates = 1;
			return await c.createTemplate({ ...texts, TemplateName: 'more' });
		},
	],
	[
		'3028',
		'a message id used before',
		async (c) => {
			await c.pushSimple(simple);
			return await withSettings({ repeatedMsgKey: 'refuse' }, c);
		},
	],
	['3028', 'a task that is unknown', (c) => c.revokePushTask({ TaskId: '1' })],
	[
		'3028',
		'a message of a week ago',
		async (c) => {
			await c.pushSimple(simple);
			place.simulator.clock.advance(8 * DAY);
			return await c.revokePushMessage({ MessageId: 'k', TargetId: 'd-android' });
		},
	],
	['3028', 'a report of no task', (c) => c.queryPushAnalysisTaskDetail({ TaskId: '1' })],
	[
		'3021',
		'a device that nobody knows',
		async (c) => {
			settings().unknownDevice = '3021';
			return await c.pushQueryDeviceState({ TargetType: 1, Target: 'nobody' });
		},
	],
	[
		'8011',
		'too many calls',
		async (c) => {
			Object.assign(place.sim.gateway, { throttling: '8011', callsPerSecond: 0 });
			return await c.pushSimple(simple);
		},
	],
	[
		'Throttling.User',
		'too many calls at the gateway',
		async (c) => {
			place.sim.gateway.callsPerSecond = 0;
			return await c.pushSimple(simple);
		},
	],
	[
		'InvalidProtocol.NeedSsl',
		'plain HTTP',
		async (c) => {
			place.sim.gateway.httpsRequired = true;
			return await c.pushSimple(simple);
		},
	],
];

async function withSettings(
	change: Partial<ReturnType<typeof settings>>,
	client: MpaasClient,
): Promise<unknown> {
	Object.assign(settings(), change);
	return await client.pushSimple(simple);
}

test.each(REFUSALS)('%s comes for %s, and nothing more is sent', async (code, _reason, attempt) => {
	const error = await failureOf(attempt(place.open()));
	expect(error).toMatchObject({ code, outcome: 'rejected' });
	expect(place.sim.deliveries('k')).toBeLessThanOrEqual(1);
});

const { accessKeyId, accessKeySecret, securityToken } = DEMO_MPAAS_STS_KEY;
const TEMPORARY = { accessKeyId, accessKeySecret, securityToken };

function changeKey(change: Partial<typeof DEMO_MPAAS_KEY>): void {
	place.sim.keys.set(DEMO_MPAAS_KEY.accessKeyId, { ...DEMO_MPAAS_KEY, ...change });
}

interface Identity {
	code: string;
	change?: Partial<MpaasCredential>;
	prepare?: () => unknown;
}

/** What the credential holds against what the vendor knows. */
const IDENTITY: Identity[] = [
	{ code: 'SignatureDoesNotMatch', change: { accessKeySecret: 'wrong-secret' } },
	{ code: 'InvalidAccessKeyId.NotFound', change: { accessKeyId: 'LTAI5tNobody' } },
	{ code: 'InvalidAccessKeyId.Inactive', prepare: () => changeKey({ inactive: true }) },
	{
		code: 'InvalidSecurityToken.MismatchWithAccessKey',
		change: { ...TEMPORARY, securityToken: 'another' },
	},
	{ code: 'InvalidSecurityToken.MismatchWithAccessKey', change: { securityToken } },
	{ code: 'MissingSecurityToken', change: { ...TEMPORARY, securityToken: undefined } },
	{ code: 'InvalidSecurityToken.Expired', change: TEMPORARY, prepare: () => endToken() },
	{ code: '3007', change: { appId: 'ONEX0000000000000' } },
	{ code: '8012', change: { workspaceId: 'other' } },
	{ code: '8013', change: { tenantId: 'OTHER' } },
	{ code: '8014', prepare: () => changeKey({ appIds: ['ONEX1'] }) },
];

function endToken(): void {
	const tokenExpiresAt = place.simulator.clock.now() + 1;
	place.sim.keys.set(accessKeyId, { ...DEMO_MPAAS_STS_KEY, tokenExpiresAt });
	place.simulator.clock.advance(MINUTE);
}

describe.each(['acs3', 'classic'] as const)('With the signature %s', (signature) => {
	test.each(IDENTITY)('$code ends a run ($change)', async ({ code, change, prepare }) => {
		prepare?.();
		const error = await failureOf(place.open({ ...change, signature }).pushSimple(simple));
		expect(error).toMatchObject({ code, fatal: true, outcome: 'rejected' });
		expect(place.sim.deliveries('k')).toBe(0);
	});

	test.each([20, -20])('a clock %d minutes off is refused', async (minutes) => {
		const clock = {
			...systemClock,
			now: () => place.simulator.clock.now() + minutes * MINUTE,
		};
		const error = await failureOf(place.open({ signature }, clock).pushSimple(simple));
		expect(error).toMatchObject({ code: 'InvalidTimeStamp.Expired', fatal: true });
	});

	test('a request that a proxy sends twice is refused the second time', async () => {
		const { appId, workspaceId } = DEMO_MPAAS_APP;
		const proof = {
			timestamp: `${new Date(place.simulator.clock.now()).toISOString().slice(0, 19)}Z`,
			nonce: createHash('sha256').update(signature).digest('hex'),
		};
		const draft = {
			...{ action: 'ListAnalysisCoreIndex', version: '2020-10-28', headers: {} },
			url: new URL(`${place.simulator.url}/`),
			body: `AppId=${appId}&WorkspaceId=${workspaceId}&StartTime=0&EndTime=1`,
		};
		const sign = signature === 'acs3' ? signAcs3 : signClassic;
		const { url, headers, body } = sign(draft, DEMO_MPAAS_KEY, proof);
		const send = async () => await fetch(url, { method: 'POST', headers, body });
		expect((await send()).status).toBe(200);
		const second = await send();
		expect(second.status).toBe(400);
		expect(await second.json()).toMatchObject({ Code: 'SignatureNonceUsed' });
	});
});

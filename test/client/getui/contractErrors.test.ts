import {
	createGetuiClient,
	createRuntime,
	RateLimitError,
	TransportError,
	VendorError,
	type GetuiClient,
	type PushError,
} from '../../../client';
import { SharedState } from '../../../client/core/process';
import * as app from '../../../client/getui/operations/app';
import { DEMO_GETUI_APP, startSimulator, type FaultSpec, type Simulator } from '../../../simulator';
import { impatient } from '../support/impatient';
import { SleptClock } from '../support/sleptClock';
import { failureOf } from './harness';
import { SAMPLES } from './inputs';

// What each operation makes of every code that it can get, and of every way in which a reply is lost.

type Name = keyof typeof app;

let simulator: Simulator;
const clock = new SleptClock(100_000);
const base = createRuntime({
	clock,
	retry: { baseMs: 1, capMs: 2 },
	limits: { replyBytes: 1_000_000 },
});

/** The client's clock runs ahead, so that waiting costs no time. */
const AT_ANY_TIME = {
	signToleranceMs: Infinity,
	tokenLifeMs: 1e11,
	perMinute: { auth: Infinity },
	perDay: { auth: Infinity },
};

beforeAll(async () => {
	simulator = await startSimulator({ getui: { apps: [DEMO_GETUI_APP], settings: AT_ANY_TIME } });
});

beforeEach(() => simulator.getui.faults.clear());

afterAll(async () => {
	await base.transport.close();
	await simulator.close();
});

/** The name of an operation in the simulator. */
const ROUTES: Record<Name, string> = {
	bindAliases: 'aliasBind',
	getAlias: 'aliasOfCid',
	getAliasCids: 'cidsOfAlias',
	unbindAliases: 'aliasUnbind',
	deleteAlias: 'aliasUnbindAll',
	setTags: 'tagsReplace',
	addTag: 'tagAdd',
	removeTag: 'tagRemove',
	getTags: 'tagsOfCid',
	addToBlacklist: 'blackAdd',
	removeFromBlacklist: 'blackRemove',
	getUserStatus: 'userStatus',
	getDeviceStatus: 'deviceStatus',
	getUserDetail: 'userDetail',
	setBadge: 'setBadge',
	countUsers: 'userCount',
	bindDeviceTokens: 'bindDeviceTokens',
	pushToCid: 'pushCid',
	pushToAlias: 'pushAlias',
	pushBatchByCid: 'batchCid',
	pushBatchByAlias: 'batchAlias',
	createListMessage: 'listMessage',
	pushListByCid: 'listCid',
	pushListByAlias: 'listAlias',
	pushToAll: 'pushAll',
	pushByConditions: 'pushTag',
	pushByFastTag: 'pushFastTag',
	stopTask: 'taskStop',
	getScheduledTask: 'scheduleGet',
	deleteScheduledTask: 'scheduleDelete',
	getMessageTrace: 'taskDetail',
	getTaskReport: 'reportTasks',
	getGroupReport: 'reportGroup',
	getRealtimeReport: 'reportTaskDetail',
	getDayReport: 'reportDay',
	getPushQuota: 'reportQuota',
	getDayUsers: 'reportUsers',
	getOnlineUsers: 'reportOnline',
};

/** Codes that every operation may get. */
const ANY = [1, 2, 301, 404, 405, 10001, 10002, 10005, 20001, 30019];
const TAG_CHANGE = [23001, 30001, 30005, 30011];
const SINGLE = [30009];
const APP_WIDE = [22002, 30002, 30014];

/** Codes of an operation beside those, as the vendor's documents name them. */
const OWN: Partial<Record<Name, number[]>> = {
	setTags: TAG_CHANGE,
	addTag: [...TAG_CHANGE, 30012],
	removeTag: [...TAG_CHANGE, 30012],
	getDeviceStatus: [30020],
	pushToCid: SINGLE,
	pushToAlias: SINGLE,
	pushBatchByCid: SINGLE,
	pushBatchByAlias: SINGLE,
	createListMessage: [30008, 30015],
	pushListByCid: [30008, 30015],
	pushListByAlias: [30008, 30015],
	pushToAll: [...APP_WIDE, 30007],
	pushByConditions: [...APP_WIDE, 30003, 30004, 30005, 30010, 30016],
	pushByFastTag: [30000, 30006, 30013],
	deleteScheduledTask: [22001, 22002],
	getMessageTrace: [10004],
	getRealtimeReport: [30017, 30018],
	getPushQuota: [30023],
};

const THROTTLED = new Set([10005, 30012, 30013, 30014, 30015, 30018]);
/** Refused now, but not for good. */
const BUSY = new Set([2, 23001, 30019]);
const TRIES = 4;
const THROTTLED_TRIES = 6;

const NAMES = Object.keys(app) as Name[];
const CASES = NAMES.flatMap((name) =>
	[...ANY, ...(OWN[name] ?? [])].map((code): [Name, number] => [name, code]),
);

function call(name: Name): Promise<unknown> {
	const { appId, appKey, masterSecret } = DEMO_GETUI_APP;
	const credential = { appId, appKey, masterSecret, baseUrl: `${simulator.url}/getui` };
	const client: GetuiClient = createGetuiClient(credential, {
		...impatient(base, () => simulator),
		shared: new SharedState(clock),
	});
	const method = client[name] as (input: unknown) => Promise<unknown>;
	return method(SAMPLES[name]?.input);
}

/** Fails the operation in this way, and says how often it was asked for. */
async function suffer(name: Name, spec: FaultSpec): Promise<{ error: PushError; hits: number }> {
	const { faults } = simulator.getui;
	const { id } = faults.add({ ...spec, match: { vendor: 'getui', operation: ROUTES[name] } });
	const error = (await failureOf(call(name))) as PushError;
	return { error, hits: faults.list().find((fault) => fault.id === id)?.hits ?? 0 };
}

function triesOf(code: number): number {
	if (THROTTLED.has(code)) return THROTTLED_TRIES;
	if (BUSY.has(code)) return TRIES;
	// A new token is tried once.
	return code === 10001 ? 2 : 1;
}

test.each(CASES)('%s explains %d and repeats only what is safe', async (name, code) => {
	const { error, hits } = await suffer(name, { kind: 'vendorError', code });
	expect(error).toBeInstanceOf(THROTTLED.has(code) ? RateLimitError : VendorError);
	expect(error).toMatchObject({
		vendor: 'getui',
		code: String(code),
		outcome: 'rejected',
		retryable: THROTTLED.has(code) || BUSY.has(code),
	});
	expect(error.message).toContain(`(Getui ${code}`);
	expect(error.message).not.toContain('documents do not list');
	expect(error.hint).toMatch(/\S/);
	expect(hits).toBe(triesOf(code));
});

/** Repeated by the client itself: reading, setting what is set already, and pushes with a request id. */
const repeats = (name: Name) => app[name].resend !== 'never';

const LOST: FaultSpec[] = [
	{ kind: 'resetAfter' },
	{ kind: 'status', status: 502, body: 'html', when: 'after' },
	{ kind: 'html200' },
	{ kind: 'status', status: 200, body: 'empty' },
];

describe.each(LOST)('When the reply is lost by %j', (spec) => {
	test.each(NAMES)('%s leaves the outcome open', async (name) => {
		const { error, hits } = await suffer(name, spec);
		expect(error.outcome).toBe('unknown');
		expect(error.hint).toMatch(/\S/);
		expect(hits).toBe(repeats(name) ? TRIES : 1);
	});
});

test.each(NAMES)('%s leaves the outcome open when no reply comes', async (name) => {
	if (repeats(name)) return;
	const { error, hits } = await suffer(name, { kind: 'stall', when: 'after' });
	expect(error).toBeInstanceOf(TransportError);
	expect(error).toMatchObject({ outcome: 'unknown' });
	expect(hits).toBe(1);
});

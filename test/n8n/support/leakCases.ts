import type { INodeParameters } from 'n8n-workflow';

import type { FaultSpec } from '../../../simulator';
import type { VendorKey } from './apps';
import type { App, World } from './world';

/** Faults of any server, each in the ways that matter. */
const FAULTS: FaultSpec[] = [
	{ kind: 'reset' },
	{ kind: 'resetAfter' },
	{ kind: 'resetDuring' },
	{ kind: 'stall' },
	{ kind: 'slow', delayMs: 20 },
	{ kind: 'status', status: 400, body: 'json' },
	{ kind: 'status', status: 404, body: 'html' },
	{ kind: 'status', status: 500, body: 'empty' },
	{ kind: 'status', status: 503, body: 'html' },
	{ kind: 'html200' },
	{ kind: 'emptyBody' },
	{ kind: 'invalidJson' },
	{ kind: 'hugeBody', megabytes: 20 },
	{ kind: 'noContentType' },
	{ kind: 'chunked' },
	{ kind: 'rateLimited', resetSeconds: 1, times: 2 },
	{ kind: 'unauthorized' },
];

const refusedWith = (...codes: number[]): FaultSpec[] =>
	codes.map((code) => ({ kind: 'vendorError', code }));

export interface LeakCase {
	vendor: VendorKey;
	faults: FaultSpec[];
	operations: Array<[node: string, parameters: INodeParameters]>;
	/** Every form in which the secret travels or could be printed. */
	forms(app: App): string[];
	/** Further secrets that the vendor gives out while it runs; to be asked for afterwards. */
	watch?(app: App, world: World): () => string[];
	/** Faults that cost the client minutes beside a stalled reply: the user presses Stop. */
	slow?: Array<FaultSpec['kind']>;
	/** Credentials with the secret where it does not belong. */
	misplaced(app: App): object[];
}

export const SEND: INodeParameters = {
	...{ operation: 'send', targetType: 'device', targetSource: 'field', targetField: 'rid' },
	...{ title: 'Order', body: 'Hi' },
};

const ALIAS: INodeParameters = {
	...{ operation: 'set', targetSource: 'value', deviceId: '={{ $json.rid }}', alias: 'user' },
};

export const LEAK_CASES: LeakCase[] = [
	{
		vendor: 'jpush',
		faults: [...FAULTS, ...refusedWith(1000, 1011, 2003)],
		operations: [
			['sendPush', SEND],
			['manageAlias', { operation: 'set', deviceId: '={{ $json.rid }}', alias: 'user' }],
		],
		forms: ({ appKey, secret }) => [
			secret,
			Buffer.from(`${appKey}:${secret}`).toString('base64'),
			Buffer.from(secret).toString('hex'),
			encodeURIComponent(`${appKey}:${secret}`),
		],
		misplaced: ({ secret }) => [{ appKey: secret }],
	},
	{
		vendor: 'maxim',
		faults: [...FAULTS, ...refusedWith(402, 10008, 12006, 20000)],
		operations: [
			['sendPush', SEND],
			[
				'manageAlias',
				{ operation: 'set', userId: '={{ $json.user }}', deviceId: '', alias: '={{ $json.rid }}' },
			],
		],
		forms: ({ secret }) => plainForms(secret),
		misplaced: ({ secret }) => [{ appId: secret }, { actAs: 'user', userId: secret }],
	},
	{
		vendor: 'mpaas',
		faults: [
			...FAULTS,
			...refusedWith(-1, 3028, 8014, 9000),
			{ kind: 'vendorError', code: 0, message: 'SignatureDoesNotMatch' },
			{ kind: 'vendorError', code: 0, message: 'InvalidSecurityToken.Expired' },
		],
		operations: [
			['sendPush', SEND],
			[
				'sendPush',
				{
					...{ ...SEND, operation: 'sendTemplate' },
					templateName: { __rl: true, mode: 'id', value: 'text' },
					templateValues: {
						...{ mappingMode: 'defineBelow', value: { title: 'Hi', content: 'Hi' } },
					},
				},
			],
		],
		forms: ({ secret }) => [
			secret,
			Buffer.from(secret).toString('base64'),
			// The classic signature's key.
			Buffer.from(`${secret}&`).toString('base64'),
			Buffer.from(secret).toString('hex'),
		],
		misplaced: ({ secret }) => [
			{ appId: secret },
			{ accessKeyId: secret },
			{ region: secret, baseUrl: 'https://127.0.0.1:9' },
		],
	},
	{
		vendor: 'getui',
		// The first call of a run asks for a token; the second half lets that one pass.
		faults: [
			...[...FAULTS, ...refusedWith(1, 10002, 20001)].map(lasting),
			...[...FAULTS, ...refusedWith(10002, 20001, 30009)].map((fault) => ({
				...lasting(fault),
				match: { path: '/(push|user)/' },
			})),
		],
		operations: [
			['sendPush', SEND],
			['manageAlias', ALIAS],
		],
		forms: ({ secret }) => plainForms(secret),
		watch: watchTokens,
		slow: ['rateLimited'],
		misplaced: ({ secret }) => [{ appId: secret }, { appKey: secret }],
	},
	{
		vendor: 'unipush',
		faults: [...FAULTS, ...refusedWith(1, 10001, 10002, 20001)],
		operations: [
			['sendPush', SEND],
			['manageAlias', ALIAS],
		],
		forms: ({ secret }) => plainForms(secret),
		misplaced: ({ secret }) => [{ appId: secret }],
	},
];

/** A fault that hits every run, also those that start late. */
function lasting({ times: _times, ...fault }: FaultSpec): FaultSpec {
	return fault;
}

function plainForms(secret: string): string[] {
	const bytes = Buffer.from(secret);
	return [secret, bytes.toString('base64'), bytes.toString('hex')];
}

/** The tokens that Getui gives an app; it keeps digests of them only. */
function watchTokens(app: App, { sim }: World): () => string[] {
	const known = sim.getui.apps.get(app.appKey);
	if (known === undefined) throw new Error(`The simulator lost app ${app.appKey}`);
	const issue = jest.spyOn(known.tokens, 'issue');
	return () => issue.mock.results.map(({ value }) => (value as { token: string }).token);
}

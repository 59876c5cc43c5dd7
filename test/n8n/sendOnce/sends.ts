import type { INodeParameters } from 'n8n-workflow';

import type { AppOptions } from '../support/world';

/** One way to send: what the node is set to, and what its vendor promises of a repetition. */
export interface Send {
	title: string;
	app: AppOptions & { vendor: NonNullable<AppOptions['vendor']> };
	/** Names of the simulator's operations that send. */
	operation: string;
	parameters: INodeParameters;
	/**
	 * Whether a repetition is safe: the vendor drops one that carries the same key. Without that, a send whose
	 * outcome is unknown is reported and not repeated.
	 */
	keyed: boolean;
	/** Whether the key is made of execution, node and item, so that it is the same after a crash. */
	ownKey: boolean;
	/** Needs the credential of the app group. */
	group?: boolean;
	/** Several targets of a call, or a message of its own for each. */
	personal: boolean;
}

const PLENTY = 10_000_000;
const ROW = { targetType: 'device', targetSource: 'field', targetField: 'rid' };
const MESSAGE = { ...ROW, operation: 'send', title: 'Order', body: '={{ $json.text }}' };

const JPUSH = { vendor: 'jpush', settings: { rate: ratesOf(PLENTY) } } as const;

function ratesOf(calls: number) {
	return { push: calls, report: calls, device: calls, schedule: calls, file: calls };
}

/** mPaaS fills the row's text into a template, so that each of a call's 100 targets gets its own. */
const TEMPLATE: INodeParameters = {
	...ROW,
	operation: 'sendTemplate',
	templateName: { __rl: true, mode: 'id', value: 'text' },
	templateValues: {
		mappingMode: 'defineBelow',
		value: { title: 'Order', content: '={{ $json.text }}' },
		schema: [],
	},
};

export const SENDS: Send[] = [
	{
		...{ title: 'JPush, combined', app: JPUSH, operation: 'push', keyed: true, ownKey: false },
		...{ parameters: MESSAGE, personal: false },
	},
	{
		...{ title: 'JPush, personal batch', app: JPUSH, operation: 'batchByRid', keyed: true },
		...{ parameters: { ...MESSAGE, operation: 'sendBatch' }, personal: true, ownKey: false },
	},
	{
		...{ title: 'JPush, app group', app: JPUSH, operation: 'groupPush', keyed: false },
		...{ parameters: { ...MESSAGE, operation: 'sendToGroup' }, personal: false, ownKey: false },
		group: true,
	},
	{
		...{ title: 'Getui, list', app: { vendor: 'getui' }, operation: 'listCid', keyed: false },
		...{ parameters: MESSAGE, personal: false, ownKey: false },
	},
	{
		...{ title: 'Getui, personal batch', app: { vendor: 'getui' }, operation: 'batchCid' },
		...{ parameters: MESSAGE, personal: true, keyed: true, ownKey: true },
	},
	{
		...{ title: 'uni-push, combined', app: { vendor: 'unipush' }, operation: 'function' },
		...{ parameters: MESSAGE, personal: false, keyed: true, ownKey: true },
	},
	{
		...{ title: 'MaxIM, combined', app: { vendor: 'maxim' }, operation: 'pushNotify' },
		...{ parameters: MESSAGE, personal: false, keyed: true, ownKey: true },
	},
	{
		...{ title: 'mPaaS, simple', app: { vendor: 'mpaas' }, operation: 'PushSimple' },
		...{ parameters: MESSAGE, personal: false, keyed: false, ownKey: false },
	},
	{
		...{ title: 'mPaaS, multiple', app: { vendor: 'mpaas' }, operation: 'PushMultiple' },
		...{ parameters: TEMPLATE, personal: true, keyed: false, ownKey: false },
	},
];

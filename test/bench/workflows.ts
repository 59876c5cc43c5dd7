import type { IConnections, INodeParameters } from 'n8n-workflow';

interface Node {
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: INodeParameters;
	credentials?: Record<string, { id: string; name: string }>;
}

export interface Workflow {
	name: string;
	active: false;
	settings: object;
	nodes: Node[];
	connections: IConnections;
}

export const CREDENTIALS = {
	jpushApi: { id: 'bench-jpush', name: 'JPush' },
	getuiApi: { id: 'bench-getui', name: 'Getui' },
};

const TEXT = { title: 'Order', body: 'Your order is on its way' };
/** The simulator's phones, by the form of the vendor's ids. */
const JPUSH_ID = `'1507bfd3f7c' + String(i + 1).padStart(8, '0')`;
const GETUI_ID = `'a0d1e2f3' + String(i + 1).padStart(24, '0')`;

/** Rows into nothing, into n8n's HTTP Request node, and into nodes of this package. */
export function workflows(
	{ rows, manyRows }: { rows: number; manyRows: number },
	vendorUrl: string,
): Record<string, Workflow> {
	const jpush = (
		name: string,
		count: number,
		type: string,
		version: number,
		more: INodeParameters,
	) => workflow(name, count, JPUSH_ID, type, version, more);
	return {
		empty: jpush('Empty', rows, 'n8n-nodes-base.noOp', 1, {}),
		emptyMany: jpush('Empty, many rows', manyRows, 'n8n-nodes-base.noOp', 1, {}),
		httpRequest: jpush('HTTP Request', rows, 'n8n-nodes-base.httpRequest', 4.2, {
			method: 'POST',
			url: `${vendorUrl}/v3/push`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'jpushApi',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={{ { platform: "all", audience: { registration_id: [$json.id] }, notification: { alert: "${TEXT.body}", android: { title: "${TEXT.title}" } } } }}`,
			options: {},
		}),
		sendPush: jpush('Send Push', rows, SEND_PUSH, 1, sendTo('jpush', TEXT)),
		sendPushMany: jpush('Send Push, many rows', manyRows, SEND_PUSH, 1, sendTo('jpush', TEXT)),
		personalGetui: workflow(
			'Personal',
			rows,
			GETUI_ID,
			SEND_PUSH,
			1,
			sendTo('getui', { ...TEXT, body: '=Order of {{ $json.id }}' }),
		),
		addTag: jpush('Add Tag', rows, 'n8n-nodes-china-push.manageTag', 1, {
			resource: 'jpush',
			operation: 'addDevices',
			tag: { __rl: true, mode: 'id', value: 'spring' },
			targetSource: 'field',
			targetField: 'id',
		}),
	};
}

const SEND_PUSH = 'n8n-nodes-china-push.sendPush';

function sendTo(vendor: string, text: typeof TEXT): INodeParameters {
	return {
		resource: vendor,
		operation: 'send',
		targetType: 'device',
		targetSource: 'field',
		targetField: 'id',
		messageKind: 'notification',
		...text,
		options: {},
	};
}

function workflow(
	name: string,
	rows: number,
	id: string,
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
): Workflow {
	const nodes: Node[] = [
		node('Start', 'n8n-nodes-base.manualTrigger', 1, 0, {}),
		node('Rows', 'n8n-nodes-base.code', 2, 200, {
			jsCode: `return Array.from({ length: ${rows} }, (_, i) => ({ json: { id: ${id} } }));`,
		}),
		{ ...node('Step', type, typeVersion, 400, parameters), credentials: CREDENTIALS },
	];
	return {
		name,
		active: false,
		settings: {},
		nodes,
		connections: { ...link('Start', 'Rows'), ...link('Rows', 'Step') },
	};
}

function node(
	name: string,
	type: string,
	typeVersion: number,
	x: number,
	parameters: INodeParameters,
): Node {
	return { name, type, typeVersion, position: [x, 0], parameters };
}

function link(from: string, to: string): IConnections {
	return { [from]: { main: [[{ node: to, type: 'main', index: 0 }]] } };
}

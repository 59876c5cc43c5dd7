import type { IConnections, INodeParameters } from 'n8n-workflow';

export type WorkflowName = 'empty' | 'httpRequest' | 'sendPush';

interface Node {
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: INodeParameters;
	credentials?: Record<string, { id: string; name: string }>;
}

interface Workflow {
	name: string;
	active: false;
	settings: object;
	nodes: Node[];
	connections: IConnections;
}

const CREDENTIAL = { jpushApi: { id: 'bench', name: 'Bench' } };
const TEXT = { title: 'Order', body: 'Your order is on its way' };

/** The same rows into nothing, into n8n's HTTP Request node, and into Send Push. */
export function WORKFLOWS(rows: number, vendorUrl: string): Record<WorkflowName, Workflow> {
	return {
		empty: workflow('Empty', rows, 'n8n-nodes-base.noOp', 1, {}),
		httpRequest: workflow('HTTP Request', rows, 'n8n-nodes-base.httpRequest', 4.2, {
			method: 'POST',
			url: `${vendorUrl}/v3/push`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'jpushApi',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={{ { platform: "all", audience: { registration_id: [$json.registration_id] }, notification: { alert: "${TEXT.body}", android: { title: "${TEXT.title}" } } } }}`,
			options: {},
		}),
		sendPush: workflow('Send Push', rows, 'n8n-nodes-china-push.sendPush', 1, {
			resource: 'jpush',
			operation: 'send',
			targetType: 'device',
			targetSource: 'field',
			targetField: 'registration_id',
			messageKind: 'notification',
			...TEXT,
			options: {},
		}),
	};
}

function workflow(
	name: string,
	rows: number,
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
): Workflow {
	const nodes: Node[] = [
		node('Start', 'n8n-nodes-base.manualTrigger', 1, 0, {}),
		node('Rows', 'n8n-nodes-base.code', 2, 200, {
			jsCode: `return Array.from({ length: ${rows} }, (_, i) => ({ json: { registration_id: '1507bfd3f7c' + String(i + 1).padStart(8, '0') } }));`,
		}),
		{ ...node('Step', type, typeVersion, 400, parameters), credentials: CREDENTIAL },
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

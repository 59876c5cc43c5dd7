import type { IDataObject, INodeExecutionData, INodeType } from 'n8n-workflow';

import { CREDENTIAL as GETUI } from '../client/getui/harness';
import { openBench } from '../client/unipush/support/client';
import { APP_ID, SIGN_KEY } from '../client/unipush/support/cloud';
import { deploy, type FakeManager, type Handler } from '../client/unipush/support/manager';
import { runNode, type RunOptions } from './runNode';
import { startStandIn, type Seen, type StandIn } from './standIn';

type More = Partial<Pick<RunOptions, 'context' | 'onError'>>;

/** Runs operations of one vendor against a stand-in; those of a bench are one execution each. */
export interface NodeBench {
	run(
		node: INodeType,
		parameters: Record<string, unknown>,
		rows?: IDataObject[],
		more?: More,
	): Promise<INodeExecutionData[]>;
	close(): Promise<void>;
}

let executions = 0;

const runner = (resource: string, credentials: IDataObject) => {
	executions += 1;
	const execution = `bench-${executions}`;
	const run: NodeBench['run'] = async (node, parameters, rows = [{}], more = {}) =>
		await runNode(node, { resource, ...parameters }, rows, {
			...{ credentials, execution, onError: true },
			...more,
		});
	return run;
};

/** Calls other than those for a token. */
export const callsOf = ({ seen }: StandIn) => seen.filter(({ path }) => !path.endsWith('/auth'));

const KEYS: Record<string, IDataObject> = {
	jpush: { appKey: 'a'.repeat(24), masterSecret: 'b'.repeat(24) },
	getui: { ...GETUI },
	maxim: { appId: 'app', accessToken: 'token' },
	mpaas: { accessKeyId: 'id', accessKeySecret: 'secret', appId: 'ONEX1', workspaceId: 'default' },
};

const TOKEN = { code: 0, data: { token: 'token', expire_time: '4102444800000' } };

export async function openNodeBench(
	resource: string,
	answer: (request: Seen) => unknown,
): Promise<NodeBench & { vendor: StandIn }> {
	const vendor = await startStandIn((request) =>
		resource === 'getui' && request.path.endsWith('/auth') ? TOKEN : answer(request),
	);
	return {
		vendor,
		run: runner(resource, { ...KEYS[resource], baseUrl: vendor.url }),
		close: async () => {
			await vendor.close();
		},
	};
}

/** The same for uni-push, whose methods are answered one by one. */
export async function openUniPushBench(
	handlers: Record<string, Handler>,
): Promise<NodeBench & { manager: FakeManager }> {
	const { main, manager } = deploy(handlers);
	const { space, close } = await openBench(main);
	const credentials = { baseUrl: space.url, appId: APP_ID, signSecret: SIGN_KEY };
	return { manager, run: runner('unipush', credentials), close };
}

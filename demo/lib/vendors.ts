import { join } from 'node:path';
import {
	DEMO_GETUI_APP,
	DEMO_MAXIM_APP,
	DEMO_MPAAS_APP,
	DEMO_MPAAS_KEY,
	DEMO_UNIPUSH_APP,
	DEMO_UNIPUSH_FUNCTION,
	type Simulator,
	type SimulatorOptions,
} from '../../simulator';
import { paths } from './paths';

/** A vendor beside JPush: its credential in n8n and its one phone in the demo. */
export interface OtherVendor {
	/** The "Vendor" of the nodes. */
	resource: 'getui' | 'unipush' | 'mpaas' | 'maxim';
	credentialName: string;
	credentialType: string;
	device: string;
	/** What the credential holds to reach the simulator at this address. */
	data: (url: string) => Record<string, string>;
}

export const OTHER_VENDORS: readonly OtherVendor[] = [
	{
		resource: 'getui',
		credentialName: 'Getui simulator',
		credentialType: 'getuiApi',
		device: 'c1a0getui0demo0phone00000000001f',
		data: (url) => ({
			appId: DEMO_GETUI_APP.appId,
			appKey: DEMO_GETUI_APP.appKey,
			masterSecret: DEMO_GETUI_APP.masterSecret,
			baseUrl: `${url}/getui`,
		}),
	},
	{
		resource: 'unipush',
		credentialName: 'uni-push simulator',
		credentialType: 'uniPushApi',
		device: 'c1a0unipush0demo0phone000000001f',
		data: (url) => ({
			baseUrl: `${url}/unipush/china-push`,
			appId: DEMO_UNIPUSH_APP.appId,
			signSecret: DEMO_UNIPUSH_FUNCTION.signKey,
		}),
	},
	{
		resource: 'mpaas',
		credentialName: 'mPaaS simulator',
		credentialType: 'mpaasApi',
		device: '0demo1mpaas2phone',
		data: (url) => ({
			accessKeyId: DEMO_MPAAS_KEY.accessKeyId,
			accessKeySecret: DEMO_MPAAS_KEY.accessKeySecret,
			appId: DEMO_MPAAS_APP.appId,
			workspaceId: DEMO_MPAAS_APP.workspaceId,
			tenantId: DEMO_MPAAS_APP.tenantId,
			signature: 'acs3',
			baseUrl: url,
		}),
	},
	{
		resource: 'maxim',
		credentialName: 'MaxIM simulator',
		credentialType: 'maximApi',
		device: 'pt-demo-phone-1',
		data: (url) => ({
			appId: DEMO_MAXIM_APP.appId,
			accessToken: DEMO_MAXIM_APP.adminTokens[0] ?? '',
			baseUrl: `${url}/maxim`,
			actAs: 'admin',
		}),
	},
];

/** uni-push runs the very function that a user uploads. */
export const OTHER_OPTIONS: Pick<SimulatorOptions, 'unipush'> = {
	unipush: {
		function: {
			path: join(paths.project, 'unicloud', 'china-push', 'index.js'),
			files: { 'config.json': DEMO_UNIPUSH_FUNCTION },
		},
	},
};

/** Gives each of the other vendors its phone. */
export function addOtherPhones(simulator: Simulator): void {
	for (const { resource, device } of OTHER_VENDORS) {
		simulator[resource].addDevices([{ id: device, platform: 'android' }]);
	}
}

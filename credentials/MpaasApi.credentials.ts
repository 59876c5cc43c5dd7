import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { signForHttpRequest } from './shared/mpaasSignature';

/** Keys of one mPaaS app and workspace. Tested by the nodes: mPaaS answers a wrong app with HTTP 200. */
export class MpaasApi implements ICredentialType {
	name = 'mpaasApi';

	displayName = 'Alibaba mPaaS API';

	icon = { light: 'file:../icons/mpaas.svg', dark: 'file:../icons/mpaas.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-china-push/n8n-nodes-china-push#mpaas-credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'AccessKey ID',
			name: 'accessKeyId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. LTAI5tExampleAccessKeyId',
			description:
				'In the RAM console of Alibaba Cloud; of a user with the policy AliyunMPAASFullAccess',
		},
		{
			displayName: 'AccessKey Secret',
			name: 'accessKeySecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Shown by the RAM console when the key is created',
		},
		{
			displayName: 'Security Token',
			name: 'securityToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Only for temporary keys (STS); expires with them',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ONEX570DA89211721',
			description: 'In the mPaaS console: overview, code configuration',
		},
		{
			displayName: 'Workspace ID',
			name: 'workspaceId',
			type: 'string',
			default: 'default',
			required: true,
			placeholder: 'e.g. default',
			description: 'In the mPaaS console, next to the app ID',
		},
		{
			displayName: 'Tenant ID',
			name: 'tenantId',
			type: 'string',
			default: '',
			placeholder: 'e.g. LZFPEFIM',
			description: 'Needed to list templates and to ask for devices; not to send',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'string',
			default: 'cn-hangzhou',
			description: 'Region ID of the app, as in the address mpaas.cn-hangzhou.aliyuncs.com',
		},
		{
			displayName: 'API Version',
			name: 'apiVersion',
			type: 'options',
			default: '2020-10-28',
			options: [
				{ name: '2020-07-10 (Finance Zone)', value: '2020-07-10' },
				{ name: '2020-10-28', value: '2020-10-28' },
			],
		},
		{
			displayName: 'Signature',
			name: 'signature',
			type: 'options',
			default: 'acs3',
			options: [
				{
					name: 'ACS3-HMAC-SHA256',
					value: 'acs3',
					description: "Alibaba's current signature (V3)",
				},
				{
					name: 'HMAC-SHA1',
					value: 'classic',
					description: 'The older one, for a gateway that changes the host name',
				},
			],
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://push-gateway.example.com',
			description:
				'Replaces the host of mPaaS, e.g. by a gateway. HTTPS only, or HTTP to this machine. Leave empty to call mPaaS itself.',
		},
		{
			displayName: 'Calls per Second',
			name: 'callsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Limit for each kind of call. 0: 100 sends and 50 others; mPaaS publishes no figure.',
		},
	];

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => await signForHttpRequest(credentials, requestOptions);
}

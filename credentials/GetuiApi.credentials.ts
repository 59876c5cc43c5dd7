import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

/** Keys of one Getui app. Tested by the nodes: only fetching a token tells right keys from wrong ones. */
export class GetuiApi implements ICredentialType {
	name = 'getuiApi';

	displayName = 'Getui API';

	icon = { light: 'file:../icons/getui.svg', dark: 'file:../icons/getui.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-china-push/n8n-nodes-china-push#getui-credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. demoAppId0123456789AAA',
			description: 'In the Getui console: application, app configuration',
		},
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. demoAppKey0123456789AB',
			description: 'In the Getui console, next to the app ID',
		},
		{
			displayName: 'Master Secret',
			name: 'masterSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'In the Getui console, next to the app key',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://push-gateway.example.com',
			description:
				'Replaces the host of Getui, e.g. by a gateway. HTTPS only, or HTTP to this machine. Leave empty to call Getui itself.',
		},
		...[
			['Single Push Calls per Minute', 'singleCallsPerMinute', 'no documented limit'],
			['List Push Calls per Minute', 'listCallsPerMinute', 'no documented limit'],
			['Broadcast Calls per Minute', 'broadcastCallsPerMinute', 'the documented 5'],
			['User Calls per Minute', 'userCallsPerMinute', 'no documented limit'],
			['Tag Calls per Minute', 'tagsCallsPerMinute', 'the documented 100'],
			['Report Calls per Minute', 'reportCallsPerMinute', 'no documented limit'],
		].map(([displayName = '', name = '', documented = '']): INodeProperties => ({
			displayName,
			name,
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: `Limit of your contract. 0: ${documented}.`,
		})),
	];

	/** The token is the one that the nodes use: fetched once and kept until shortly before its end. */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		// Loaded at the first use and not with the credential, so that n8n starts without undici and zod.
		const { GETUI, GETUI_CREDENTIAL } = await import('../nodes/shared/vendors/getui/vendor');
		const client = GETUI.open(await import('../client'), GETUI_CREDENTIAL, credentials, {}) as {
			getToken(): Promise<{ token: string }>;
		};
		const { token } = await client.getToken();
		return { ...request, headers: { ...request.headers, token } };
	}
}

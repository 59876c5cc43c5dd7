import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

/** The cloud function of one DCloud app. Tested by the nodes, as each request has a signature of its own. */
export class UniPushApi implements ICredentialType {
	name = 'uniPushApi';

	displayName = 'Uni-Push 2.0 API';

	icon = { light: 'file:../icons/unipush.svg', dark: 'file:../icons/unipush.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-china-push/n8n-nodes-china-push/blob/main/docs/unipush.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Function URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://fc-mp-0123abcd.next.bspapp.com/china-push',
			description:
				'URL of the cloud function china-push that you uploaded, or of a gateway in front of it. HTTPS only, or HTTP to this machine.',
		},
		{
			displayName: 'AppID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. __UNI__1234567',
			description:
				'DCloud AppID of the app, from manifest.json; appIds in config.json lists it too',
		},
		{
			displayName: 'Sign Key',
			name: 'signSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The signKey that you wrote into config.json of the cloud function',
		},
		...[
			['Push Calls per Minute', 'pushCallsPerMinute', '6,000'],
			['Device Calls per Minute', 'deviceCallsPerMinute', '6,000'],
			['Tag Calls per Minute', 'tagCallsPerMinute', '100, which uni-push documents'],
			['Report Calls per Minute', 'reportCallsPerMinute', '600'],
		].map(([displayName = '', name = '', initial = '']): INodeProperties => ({
			displayName,
			name,
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: `Limit of your service space or contract. 0: ${initial}.`,
		})),
	];

	/** Signs the body as it travels; for the HTTP Request node it may be an object or its JSON. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const { asciiJson, signUniPushRequest } = await import('../client');
		const { body, headers } = requestOptions;
		const text = asciiJson(typeof body === 'string' ? body.trim() : JSON.stringify(body ?? {}));
		const signature = signUniPushRequest({
			appId: textOf(credentials.appId),
			signKey: textOf(credentials.signSecret),
			body: text,
		});
		return {
			...requestOptions,
			method: 'POST',
			body: text,
			headers: { ...headers, 'content-type': 'application/json', ...signature },
		};
	};
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

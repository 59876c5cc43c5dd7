import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

/** An app and the administrator's token. Tested by the nodes, as MaxIM answers HTTP 200 to a wrong token. */
export class MaximApi implements ICredentialType {
	name = 'maximApi';

	displayName = 'MaxIM API';

	icon = { light: 'file:../icons/maxim.svg', dark: 'file:../icons/maxim.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-china-push/n8n-nodes-china-push#maxim-credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. welovemaxim',
			description: 'In the MaxIM (Lanying IM) console: application information',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Administrator token; made in the console under Token Management',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://s-1-3-api.maximtop.cn',
			description:
				'The app\'s own address: "api_endpoint" in the application information, or a gateway in front of it. HTTPS only, or HTTP to this machine.',
		},
		{
			displayName: 'Act As',
			name: 'actAs',
			type: 'options',
			default: 'admin',
			options: [
				{ name: 'Administrator of a Group', value: 'group' },
				{ name: 'Administrator of the App', value: 'admin' },
				{ name: 'User', value: 'user' },
			],
			description: 'On whose behalf calls are made that name no user themselves',
		},
		{
			displayName: 'User ID',
			name: 'userId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 2302128618880',
			displayOptions: { show: { actAs: ['user'] } },
			description: 'Number of the user',
		},
		{
			displayName: 'Group ID',
			name: 'groupId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1540628618881',
			displayOptions: { show: { actAs: ['group'] } },
			description: 'Number of the group',
		},
		{
			displayName: 'Calls per Second',
			name: 'callsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'Limit of your contract; MaxIM publishes none. 0: 10 calls.',
		},
	];

	// A function: the generic form would send the header of an identity that is not chosen as an empty one.
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => ({
		...request,
		headers: {
			...identity(credentials),
			...request.headers,
			app_id: text(credentials.appId),
			'access-token': text(credentials.accessToken),
		},
	});
}

function identity({ actAs, userId, groupId }: ICredentialDataDecryptedObject) {
	if (actAs === 'user') return { user_id: text(userId) };
	return actAs === 'group' ? { group_id: text(groupId) } : {};
}

/** What a user pasted, without the blanks around it. */
function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

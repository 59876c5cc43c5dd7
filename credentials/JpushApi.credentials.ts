import type { IAuthenticateGeneric, ICredentialType, INodeProperties } from 'n8n-workflow';

import { jpushSettingsFields } from './shared/jpushSettings';

/** Keys of one JPush app. */
export class JpushApi implements ICredentialType {
	name = 'jpushApi';

	displayName = 'JPush API';

	icon = { light: 'file:../icons/jpush.svg', dark: 'file:../icons/jpush.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-china-push/n8n-nodes-china-push#jpush-credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 7d431e42dfa6a6d693ac2d04',
			description: 'In the Jiguang console: application, application information',
		},
		{
			displayName: 'Master Secret',
			name: 'masterSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'In the Jiguang console, next to the app key',
		},
		...jpushSettingsFields,
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.appKey}}',
				password: '={{$credentials.masterSecret}}',
			},
		},
	};
}

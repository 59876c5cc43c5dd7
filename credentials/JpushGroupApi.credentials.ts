import type { IAuthenticateGeneric, ICredentialType, INodeProperties } from 'n8n-workflow';

import { jpushSettingsFields } from './shared/jpushSettings';

/** Keys of one JPush app group. Tested by the Send Push node: JPush has no call that only checks them. */
export class JpushGroupApi implements ICredentialType {
	name = 'jpushGroupApi';

	displayName = 'JPush App Group API';

	icon = { light: 'file:../icons/jpush.svg', dark: 'file:../icons/jpush.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-china-push/n8n-nodes-china-push#jpush-credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Group Key',
			name: 'groupKey',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. e4c938578ee598be517a2243',
			description:
				'In the Jiguang console: app group, group information; with or without "group-" before it',
		},
		{
			displayName: 'Group Master Secret',
			name: 'groupMasterSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'In the Jiguang console, next to the group key',
		},
		...jpushSettingsFields,
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username:
					'={{ $credentials.groupKey.startsWith("group-") ? $credentials.groupKey : "group-" + $credentials.groupKey }}',
				password: '={{$credentials.groupMasterSecret}}',
			},
		},
	};
}

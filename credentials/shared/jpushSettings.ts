import type { INodeProperties } from 'n8n-workflow';

/** What both JPush credentials may set beside their keys. */
export const jpushSettingsFields: INodeProperties[] = [
	{
		displayName: 'Data Center',
		name: 'dataCenter',
		type: 'options',
		default: 'default',
		options: [
			{
				name: 'Beijing',
				value: 'beijing',
				description: 'Only for apps that the console shows there',
			},
			{ name: 'Default', value: 'default' },
		],
		description: 'Where the app lives; shown in the application information of the Jiguang console',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://push-gateway.example.com',
		description:
			'Replaces the hosts of JPush, e.g. by a gateway. HTTPS only, or HTTP to this machine. Leave empty to call JPush itself.',
	},
	...[
		['Push Calls per Minute', 'pushCallsPerMinute', 600],
		['Device Calls per Minute', 'deviceCallsPerMinute', 600],
		['Report Calls per Minute', 'reportCallsPerMinute', 2400],
		['Schedule Calls per Minute', 'scheduleCallsPerMinute', 100],
		['File Calls per Minute', 'fileCallsPerMinute', 20],
	].map(([displayName, name, documented]): INodeProperties => ({
		displayName: String(displayName),
		name: String(name),
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: `Limit of your contract. 0: the documented ${documented}.`,
	})),
];

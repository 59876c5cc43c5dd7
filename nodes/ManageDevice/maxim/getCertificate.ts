import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readFlag } from '../../shared/fields/values';
import { requestWork, stamp } from '../../shared/run/works';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';

/** Names of the phone makers by the vendor's numbers, from 1. */
const PROVIDERS = ['APNs', 'Huawei', 'Xiaomi', 'Meizu', 'Vivo', 'OPPO', 'FCM'];

const PROVIDER: INodeProperties = {
	displayName: 'Provider',
	name: 'provider',
	type: 'options',
	default: 1,
	required: true,
	options: PROVIDERS.map((name, index) => ({ name, value: index + 1 })).sort((a, b) =>
		a.name.localeCompare(b.name, 'en'),
	),
	description: 'Phone maker that the keys are for',
};

const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Development',
			name: 'development',
			type: 'boolean',
			default: false,
			description: 'Whether to get the keys of the development environment',
		},
		{
			displayName: 'Include Secrets',
			name: 'includeSecrets',
			type: 'boolean',
			default: false,
			description:
				'Whether to put the secrets themselves into the output, where the execution keeps them; otherwise it tells only that they are set',
		},
	],
};

/** Output fields that hold secrets; the node declares them as sensitive. */
export const CERTIFICATE_SECRETS = ['appKey', 'appSecret', 'certificate'];

const MASK = '********';

export const getCertificate = defineMaximOperation({
	value: 'getCertificate',
	name: 'Get Certificate',
	action: 'Get certificate with MaxIM',
	description: 'Get the name and the keys that the app has at a phone maker; secrets are masked',
	fields: [PROVIDER, OPTIONS],
	start: (context) =>
		requestWork(
			(itemIndex) => {
				const options = context.parameters.get('options', itemIndex, {}) as IDataObject;
				const development = readFlag(options.development, 'Development');
				const query = {
					provider: Number(context.parameters.get('provider', itemIndex, 1)),
					environment: development === true ? (0 as const) : (1 as const),
				};
				context.client.check.getCertificate(query);
				return { query, open: readFlag(options.includeSecrets, 'Include Secrets') === true };
			},
			async ({ query, open }, options) => {
				const { data } = await context.client.getCertificate(query, options);
				const shown = (secret?: string | null) => (secret ? (open ? secret : MASK) : null);
				return stamp(context, {
					provider: PROVIDERS[query.provider - 1] ?? null,
					environment: query.environment === 1 ? 'production' : 'development',
					found: Boolean(data),
					certificateName: data?.name ?? null,
					appId: data?.app_id ?? null,
					appKey: shown(data?.app_key),
					appSecret: shown(data?.app_secret),
					certificate: shown(data?.certificate),
				} satisfies IDataObject);
			},
		),
});

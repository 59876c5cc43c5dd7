import type { IDataObject } from 'n8n-workflow';

import type { MaximClient } from '../../../client';
import { userField } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { readOneUser, userWork } from './users';

const PLATFORMS = [null, 'ios', 'android', 'windows', 'mac', 'linux', 'web'] as const;

export const getMany = defineMaximOperation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many devices of user with MaxIM',
	description: 'List the devices of a user',
	fields: [userField],
	start: (context) =>
		userWork(context, {
			readIds: readOneUser(context),
			check: (_group, [user_id = '']) => {
				context.client.check.listDevices({ user_id });
			},
			call: async (_group, [user_id = ''], options) => {
				const found = await readDevices(context.client, user_id, options);
				const devices = found.map((device) => ({
					deviceSn: String(device.device_sn),
					platform: PLATFORMS[device.platform ?? 0] ?? null,
					userAgent: device.user_agent ?? null,
				}));
				return new Map([[user_id, { devices }]]);
			},
			present: ({ devices }) => devices as IDataObject[],
		}),
});

type Device = NonNullable<Awaited<ReturnType<MaximClient['listDevices']>>['data']>[number];

/** Page by page; a page that brings no other device is the last, whatever cursor comes with it. */
async function readDevices(
	client: MaximClient,
	user_id: string,
	options: { signal?: AbortSignal },
): Promise<Device[]> {
	const found = new Map<number, Device>();
	for (let cursor: string | undefined; ;) {
		const page = await client.listDevices({ user_id, cursor }, options);
		const known = found.size;
		for (const device of page.data ?? []) found.set(device.device_sn, device);
		if (!page.cursor || found.size === known) return [...found.values()];
		cursor = page.cursor;
	}
}

import type { IDataObject } from 'n8n-workflow';

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
				const { data } = await context.client.listDevices({ user_id }, options);
				const devices = (data ?? []).map((device) => ({
					deviceSn: String(device.device_sn),
					platform: PLATFORMS[device.platform ?? 0] ?? null,
					userAgent: device.user_agent ?? null,
				}));
				return new Map([[user_id, { devices }]]);
			},
			present: ({ devices }) => devices as IDataObject[],
		}),
});

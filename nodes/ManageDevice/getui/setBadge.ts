import { badgeField, isBadgeChange, readBadgeChange } from '../../shared/fields/badgeField';
import { allDone } from '../../shared/run/works';
import { changeOnce } from '../../shared/send/changeOnce';
import { blamesDevices, deviceListFields200 } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { getuiDeviceWork } from './devices';

const isRepeatable = ({ badge }: { badge: string }) => !isBadgeChange(badge);

export const setBadge = defineGetuiOperation({
	value: 'setBadge',
	name: 'Set Badge',
	action: 'Set badge of devices with Getui',
	description: 'Tell Getui the badge that iOS devices show, so that later pushes count on from it',
	fields: [...deviceListFields200, badgeField],
	start: (context) => {
		const { client } = context;
		return getuiDeviceWork(context, {
			cap: context.module.GETUI_MAX.badge,
			readGroup: (itemIndex) => ({ badge: readBadgeChange(context.parameters, itemIndex) }),
			check: ({ badge }, cid) => {
				client.check.setBadge({ badge, cid });
			},
			inOrder: isRepeatable,
			...changeOnce<{ badge: string }>(context, {
				call: async ({ badge }, cid, options) => {
					await client.setBadge({ badge, cid }, options);
					return allDone(cid);
				},
				repeatable: isRepeatable,
				blamesTargets: blamesDevices(context),
			}),
			present: (_answer, { badge }) => ({ badge }),
		});
	},
});

import { badgeField, isBadgeChange, readBadgeChange } from '../../shared/fields/badgeField';
import { allDone } from '../../shared/run/works';
import { changeOnce } from '../../shared/send/changeOnce';
import { blamesValues } from '../../shared/vendors/unipush/blame';
import { deviceListFields200 } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { uniPushDeviceWork } from './devices';

const isRepeatable = ({ badge }: { badge: string }) => !isBadgeChange(badge);

export const setBadge = defineUniPushOperation({
	value: 'setBadge',
	name: 'Set Badge',
	action: 'Set badge of devices with Uni-Push',
	description:
		'Tell uni-push the badge that iOS devices show, so that later pushes count on from it',
	fields: [...deviceListFields200, badgeField],
	start: (context) => {
		const { client } = context;
		return uniPushDeviceWork(context, {
			cap: context.module.UNIPUSH_MAX.badge,
			readGroup: (itemIndex) => ({ badge: readBadgeChange(context.parameters, itemIndex) }),
			check: ({ badge }, cid) => {
				client.check.setBadgeByCid({ badge, cid });
			},
			inOrder: isRepeatable,
			...changeOnce<{ badge: string }>(context, {
				call: async ({ badge }, cid, options) => {
					await client.setBadgeByCid({ badge, cid }, options);
					return allDone(cid);
				},
				repeatable: isRepeatable,
				blamesTargets: blamesValues,
			}),
			present: (_answer, { badge }) => ({ badge }),
		});
	},
});

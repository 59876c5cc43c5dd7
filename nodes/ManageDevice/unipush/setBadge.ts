import { badgeField, isBadgeChange, readBadgeChange } from '../../shared/fields/badgeField';
import { ChangeBook } from '../../shared/send/changeOnce';
import { blamesValues } from '../../shared/vendors/unipush/blame';
import { deviceListFields200 } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { uniPushDeviceWork } from './devices';

export const setBadge = defineUniPushOperation({
	value: 'setBadge',
	name: 'Set Badge',
	action: 'Set badge of devices with Uni-Push',
	description:
		'Tell uni-push the badge that iOS devices show, so that later pushes count on from it',
	fields: [...deviceListFields200, badgeField],
	start: (context) => {
		const { client } = context;
		const book = new ChangeBook(context);
		return uniPushDeviceWork(context, {
			cap: context.module.UNIPUSH_MAX.badge,
			readGroup: (itemIndex) => ({ badge: readBadgeChange(context.parameters, itemIndex) }),
			check: ({ badge }, cid) => {
				client.check.setBadgeByCid({ badge, cid });
			},
			call: async ({ badge }, cid, options) =>
				await book.make(
					{
						vendor: 'unipush',
						kind: `badge ${badge}`,
						repeatable: !isBadgeChange(badge),
						blamesTargets: blamesValues,
					},
					cid,
					async (open) => await client.setBadgeByCid({ badge, cid: open }, options),
				),
			present: (_answer, { badge }) => ({ badge }),
		});
	},
});

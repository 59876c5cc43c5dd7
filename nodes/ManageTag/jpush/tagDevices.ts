import type { JPushClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { TargetReader } from '../../shared/fields/targets';
import { blamesIds } from '../../shared/vendors/jpush/blame';
import { readTag } from '../../shared/vendors/jpush/fields';
import { listWork } from '../../shared/run/works';
import { presentTagged } from '../shared/tagged';

/** Items of one tag share calls of up to 1,000 devices; a device that JPush does not know fails alone. */
export function tagDevicesWork(context: RunContext<JPushClient>, change: 'add' | 'remove') {
	const devices = new TargetReader(context);
	return listWork({
		cap: context.module.JPUSH_MAX.tagDevices,
		read: (itemIndex) => ({
			group: { tag: readTag(context.parameters, itemIndex) },
			targets: devices.values(itemIndex),
		}),
		check: ({ tag }, targets) =>
			context.client.check.updateTagDevices({ tag, registration_ids: { [change]: targets } }),
		call: async ({ tag }, targets, options) =>
			await context.client.updateTagDevices(
				{ tag, registration_ids: { [change]: targets } },
				options,
			),
		blamesTargets: blamesIds,
		present: (outcomes, { tag }) =>
			presentTagged(context, tag, change === 'add' ? 'added' : 'removed', outcomes),
	});
}

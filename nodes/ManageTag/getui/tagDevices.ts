import type { GetuiClient } from '../../../client';
import { TargetReader } from '../../shared/fields/targets';
import type { ClientModule } from '../../shared/run/client';
import type { RunContext, TargetOutcome } from '../../shared/run/operation';
import { listWork } from '../../shared/run/works';
import { blamesDevices, readTag } from '../../shared/vendors/getui/fields';
import { presentTagged } from '../shared/tagged';

type Reply = Record<string, string>;

/** Items of one tag share calls of up to 1,000 devices; a device whose tags were not changed fails alone. */
export function tagDevicesWork(context: RunContext<GetuiClient>, change: 'addTag' | 'removeTag') {
	const devices = new TargetReader(context);
	const { client } = context;
	return listWork({
		cap: context.module.GETUI_MAX.tagCids,
		read: (itemIndex) => ({
			group: { tag: readTag(context.parameters, itemIndex) },
			targets: [...new Set(devices.values(itemIndex))],
		}),
		check: ({ tag }, cid) => {
			client.check[change]({ custom_tag: tag, cid });
		},
		call: async ({ tag }, cid, options) => await client[change]({ custom_tag: tag, cid }, options),
		blamesTargets: blamesDevices(context),
		present: (outcomes, { tag }) =>
			presentTagged(
				context,
				tag,
				change === 'addTag' ? 'added' : 'removed',
				outcomes.map((outcome) => withRefusal(outcome, tag, context)),
			),
	});
}

/** The reply to a call that succeeded still says of each device whether it was changed. */
function withRefusal(
	outcome: TargetOutcome<Reply>,
	tag: string,
	{ module }: RunContext<GetuiClient>,
): TargetOutcome<Reply> {
	if (!outcome.ok) return outcome;
	const { target } = outcome;
	const error = refusalOf(outcome.reply, target, tag, module);
	return error === undefined ? outcome : { target, ok: false, error };
}

/** Why a device was not changed; undefined when it was. */
export function refusalOf(
	reply: Reply,
	cid: string,
	tag: string,
	module: ClientModule,
): Error | undefined {
	// Only a reply without any device says that all were changed.
	const silent = Object.keys(reply).length === 0;
	const word = silent ? 'true' : (reply[cid] ?? 'not listed');
	if (word === 'true') return undefined;
	return new module.VendorError({
		vendor: 'getui',
		code: 'TAG_NOT_CHANGED',
		message: `Getui did not change the tag ${JSON.stringify(tag)} of this device (${word})`,
		outcome: 'rejected',
		retryable: false,
		hint: 'Check the client ID, and that the device has fewer than 100 tags.',
	});
}

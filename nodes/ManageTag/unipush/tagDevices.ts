import type { UniPushClient } from '../../../client';
import { TargetReader } from '../../shared/fields/targets';
import type { ClientModule } from '../../shared/run/client';
import type { RunContext, TargetOutcome } from '../../shared/run/operation';
import { listWork } from '../../shared/run/works';
import { blamesValues } from '../../shared/vendors/unipush/blame';
import { readTag } from '../../shared/vendors/unipush/fields';
import { presentTagged } from '../shared/tagged';

/** What the vendor says of single devices, where it does: `"true"` or not. */
type Verdicts = Readonly<Record<string, string | boolean>>;

type Change = 'cidsBindCustomTag' | 'cidsUnboundCustomTag';

/** Items of one tag share calls of up to 1,000 devices; a device that is refused fails alone. */
export function tagDevicesWork(context: RunContext<UniPushClient>, change: Change) {
	const devices = new TargetReader(context);
	const { client } = context;
	return listWork({
		cap: context.module.UNIPUSH_MAX.tagDevices,
		read: (itemIndex) => ({
			group: { custom_tag: readTag(context.parameters, itemIndex) },
			targets: devices.values(itemIndex),
		}),
		check: ({ custom_tag }, cids) => client.check[change]({ cids, custom_tag }),
		call: async ({ custom_tag }, cids, options): Promise<Verdicts> =>
			(await client[change]({ cids, custom_tag }, options)).data ?? {},
		blamesTargets: blamesValues,
		present: (outcomes, { custom_tag: tag }) => {
			const judged = outcomes.map((outcome) => judge(outcome, context.module));
			const done = change === 'cidsBindCustomTag' ? 'added' : 'removed';
			return presentTagged(context, tag, done, judged);
		},
	});
}

/** A device that the vendor names with anything but "true" was refused by itself. */
function judge(outcome: TargetOutcome<Verdicts>, module: ClientModule): TargetOutcome<Verdicts> {
	const { target } = outcome;
	if (!outcome.ok || isChanged(outcome.reply, target)) return outcome;
	return { target, ok: false, error: notChanged(target, module) };
}

/** Only a reply without any device says that all were changed. */
function isChanged(verdicts: Verdicts, cid: string): boolean {
	return Object.keys(verdicts).length === 0 || String(verdicts[cid]) === 'true';
}

function notChanged(cid: string, module: ClientModule): Error {
	return new module.VendorError({
		vendor: 'unipush',
		code: 'TAG_NOT_CHANGED',
		message: `uni-push did not change the tag of ${cid}`,
		hint: 'Check that the push_clientid belongs to this app and was used within 3 months.',
		outcome: 'rejected',
		retryable: false,
	});
}

/** Changes a tag of one device; the vendor reports success also when it refused the device. */
export async function changeTag(
	{ client, module }: RunContext<UniPushClient>,
	change: Change,
	request: { cids: [string]; custom_tag: string },
	options: { signal?: AbortSignal },
): Promise<void> {
	const { data } = await client[change](request, options);
	const [cid] = request.cids;
	if (!isChanged(data ?? {}, cid)) throw notChanged(cid, module);
}

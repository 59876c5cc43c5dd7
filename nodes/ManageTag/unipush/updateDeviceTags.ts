import type { UniPushClient } from '../../../client';
import { tagChangeReader, tagChangeFields, type TagChange } from '../../shared/fields/tagChange';
import type { RunContext } from '../../shared/run/operation';
import { inSteps } from '../../shared/run/steps';
import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { readTagsOf } from './deviceTags';
import { changeTag } from './tagDevices';

export const updateDeviceTags = defineUniPushOperation({
	value: 'updateDeviceTags',
	name: 'Update Device Tags',
	action: 'Update tags of device with Uni-Push',
	description: 'Add and remove several tags of a device, or clear them all; a call for each tag',
	fields: [deviceField, ...tagChangeFields('Up to 100 tags')],
	start: (context) => {
		const readChange = tagChangeReader(context);
		return requestWork(
			(itemIndex) => {
				const cid = readDeviceId(context.parameters, itemIndex);
				return { change: readChange(itemIndex, cid), cid };
			},
			async ({ change, cid }, options) => {
				await carryOut(context, change, cid, options);
				return stamp(context, {
					pushClientId: cid,
					...(change === 'clear' ? { cleared: true } : change),
				});
			},
			({ change, cid }) => {
				const { check } = context.client;
				const { add = [], remove = [] } = change === 'clear' ? {} : change;
				for (const custom_tag of [...add, ...remove])
					check.cidsBindCustomTag({ cids: [cid], custom_tag });
				check.searchCustomTagByCid({ cid });
			},
		);
	},
});

type TagRequest = Parameters<typeof changeTag>[2];

/** The vendor's call for all tags of a device is limited to one a day, those for single tags are not. */
async function carryOut(
	context: RunContext<UniPushClient>,
	change: TagChange,
	cid: string,
	options: { signal?: AbortSignal },
): Promise<void> {
	const { add = [], remove = [] } =
		change === 'clear' ? { remove: await readTagsOf(context, cid, options) } : change;
	const requests = (tags: string[]) =>
		tags.map((custom_tag): TagRequest => ({ cids: [cid], custom_tag }));
	await inSteps(
		[
			...requests(remove).map(
				(request) => () => changeTag(context, 'cidsUnboundCustomTag', request, options),
			),
			...requests(add).map(
				(request) => () => changeTag(context, 'cidsBindCustomTag', request, options),
			),
		],
		'tags',
	);
}

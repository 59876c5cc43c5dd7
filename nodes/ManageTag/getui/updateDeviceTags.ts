import type { GetuiClient } from '../../../client';
import { tagChangeReader, tagChangeFields, type TagChange } from '../../shared/fields/tagChange';
import type { RunContext } from '../../shared/run/operation';
import { inSteps } from '../../shared/run/steps';
import { requestWork, stamp } from '../../shared/run/works';
import { deviceField, readDeviceId } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { refusalOf } from './tagDevices';

interface Request {
	cid: string;
	change: TagChange;
}

export const updateDeviceTags = defineGetuiOperation({
	value: 'updateDeviceTags',
	name: 'Update Device Tags',
	action: 'Update tags of device with Getui',
	description:
		'Add and remove several tags of a device, or clear them all; one call for each tag, at most 100 a minute',
	fields: [deviceField, ...tagChangeFields('Up to 100 tags')],
	start: (context) => {
		const readChange = tagChangeReader(context);
		return requestWork(
			(itemIndex): Request => {
				const cid = readDeviceId(context.parameters, itemIndex);
				return { cid, change: readChange(itemIndex, cid) };
			},
			async ({ cid, change }, options) => {
				const { add = [], remove = [] } =
					change === 'clear'
						? { remove: (await context.client.getTags({ cid }, options))[cid] }
						: change;
				const calls = [
					...changesOf(context, 'removeTag', cid, remove, options),
					...changesOf(context, 'addTag', cid, add, options),
				];
				await inSteps(calls, 'tags');
				return stamp(context, {
					clientId: cid,
					...(change === 'clear' ? { cleared: true } : change),
				});
			},
			({ cid, change }) => {
				const { check } = context.client;
				const { add = [], remove = [] } = change === 'clear' ? {} : change;
				for (const custom_tag of [...add, ...remove]) check.addTag({ custom_tag, cid: [cid] });
				check.getTags({ cid });
			},
		);
	},
});

/** Setting all tags at once is allowed once a day only, so that they are changed one by one. */
function changesOf(
	{ client, module }: RunContext<GetuiClient>,
	method: 'addTag' | 'removeTag',
	cid: string,
	tags: string[],
	options: { signal?: AbortSignal },
): Array<() => Promise<void>> {
	return tags.map((tag) => async () => {
		const reply = await client[method]({ custom_tag: tag, cid: [cid] }, options);
		const refusal = refusalOf(reply, cid, tag, module);
		if (refusal !== undefined) throw refusal;
	});
}

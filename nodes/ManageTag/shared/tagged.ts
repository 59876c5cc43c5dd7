import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { RunContext, TargetOutcome } from '../../shared/run/operation';
import { sortOutcomes, tellRefused } from '../../shared/run/outcomes';
import { stamp } from '../../shared/run/works';

/** The tags that replace all of a device. */
export const allTagsField: INodeProperties = {
	displayName: 'Tags',
	name: 'tags',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. vip, beijing',
	description:
		'Up to 100 tags, separated by commas or lines, or an expression that returns a list; 512 characters together',
};

/** What came of giving a tag to targets, or of taking it from them; throws when all of them failed. */
export function presentTagged(
	context: RunContext<unknown>,
	tag: string,
	change: 'added' | 'removed',
	outcomes: Array<TargetOutcome<unknown>>,
): IDataObject {
	const { done, failed } = sortOutcomes(outcomes);
	return stamp(context, {
		tag,
		[change]: done.map(({ target }) => target),
		...tellRefused(failed),
	});
}

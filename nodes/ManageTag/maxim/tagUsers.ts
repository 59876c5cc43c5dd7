import type { MaximClient } from '../../../client';
import { TargetReader } from '../../shared/fields/targets';
import type { RunContext } from '../../shared/run/operation';
import { sortOutcomes } from '../../shared/run/outcomes';
import { listWork, stamp } from '../../shared/run/works';
import { readTag } from '../../shared/vendors/maxim/fields';

/** One call for each user; a user that MaxIM does not know fails alone. */
export function tagUsersWork(context: RunContext<MaximClient>, change: 'add' | 'remove') {
	const users = new TargetReader(context.n8n, context.parameters);
	const { client } = context;
	const [write, check] =
		change === 'add'
			? [client.addTags, client.check.addTags]
			: [client.removeTags, client.check.removeTags];
	return listWork({
		cap: 1,
		read: (itemIndex) => ({
			group: { tag: readTag(context.parameters, itemIndex) },
			targets: users.values(itemIndex),
		}),
		check: ({ tag }, [user_id]) => check({ user_id, tags: [tag] }),
		call: async ({ tag }, [user_id], options) => await write({ user_id, tags: [tag] }, options),
		blamesTargets: () => false,
		present: (outcomes, { tag }) => {
			const { done, failed } = sortOutcomes(outcomes);
			return stamp(context, {
				tag,
				[change === 'add' ? 'added' : 'removed']: done.map(({ target }) => target),
				...(failed.length === 0
					? {}
					: { refused: failed.map(({ target, error }) => ({ target, message: error.message })) }),
			});
		},
	});
}

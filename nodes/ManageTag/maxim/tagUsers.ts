import type { MaximClient } from '../../../client';
import { TargetReader } from '../../shared/fields/targets';
import type { RunContext } from '../../shared/run/operation';
import { allDone, listWork, replayMark, type Answers } from '../../shared/run/works';
import { changeOnce } from '../../shared/send/changeOnce';
import { readTag } from '../../shared/vendors/maxim/fields';
import { presentTagged } from '../shared/tagged';

/** One call for each user; a user that MaxIM does not know fails alone. */
export function tagUsersWork(context: RunContext<MaximClient>, change: 'add' | 'remove') {
	const users = new TargetReader(context);
	const { client } = context;
	const [write, check] =
		change === 'add'
			? [client.addTags, client.check.addTags]
			: [client.removeTags, client.check.removeTags];
	return listWork<{ tag: string }, Answers>({
		cap: 1,
		read: (itemIndex) => ({
			group: { tag: readTag(context.parameters, itemIndex) },
			targets: users.values(itemIndex),
		}),
		check: ({ tag }, [user_id]) => check({ user_id, tags: [tag] }),
		...changeOnce(context, {
			call: async ({ tag }, [user_id = ''], options) => {
				await write({ user_id, tags: [tag] }, options);
				return allDone([user_id]);
			},
			repeatable: true,
		}),
		blamesTargets: () => false,
		present: (outcomes, { tag }) => ({
			...presentTagged(context, tag, change === 'add' ? 'added' : 'removed', outcomes),
			...replayMark(outcomes.flatMap((outcome) => (outcome.ok ? [...outcome.reply.values()] : []))),
		}),
	});
}

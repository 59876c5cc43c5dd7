import type { MaximClient } from '../../../client';
import { readTagChange, tagChangeFields, type TagChange } from '../../shared/fields/tagChange';
import { partlyDone } from '../../shared/run/outcomes';
import { settle } from '../../shared/run/settle';
import { changeWork } from '../../shared/send/changeOnce';
import { readUserId, userField } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';

export const updateDeviceTags = defineMaximOperation({
	value: 'updateDeviceTags',
	name: 'Update User Tags',
	action: 'Update tags of user with MaxIM',
	description: 'Add and remove several tags of a user, or clear them all',
	fields: [userField, ...tagChangeFields('Tags')],
	start: (context) =>
		changeWork(context, {
			read: (itemIndex) => {
				const user_id = readUserId(context.parameters, itemIndex);
				const change = readTagChange(context.parameters, itemIndex);
				const { add = [], remove = [] } = change === 'clear' ? {} : change;
				for (const tag of [...add, ...remove]) {
					context.client.check.addTags({ user_id, tags: [tag] });
				}
				context.client.check.clearTags({ user_id });
				return { user_id, change };
			},
			call: async ({ user_id, change }, options) => {
				await applyChange(context.client, user_id, change, options);
				return { userId: user_id, ...(change === 'clear' ? { cleared: true } : change) };
			},
			repeatable: true,
			thing: ({ user_id }) => user_id,
		}),
});

/** Adding and removing are two calls; repeating the pair comes to the same. */
async function applyChange(
	client: MaximClient,
	user_id: string,
	change: TagChange,
	options: { signal?: AbortSignal },
): Promise<void> {
	if (change === 'clear') {
		await client.clearTags({ user_id }, options);
		return;
	}
	const { add, remove } = change;
	if (add !== undefined) await client.addTags({ user_id, tags: add }, options);
	if (remove === undefined) return;
	const removed = await settle(
		async () => await client.removeTags({ user_id, tags: remove }, options),
	);
	if (removed.ok) return;
	throw add === undefined ? removed.error : partlyDone(removed.error, 'the tags to add were added');
}

import type { MaximClient } from '../../../client';
import { readTagChange, tagChangeFields, type TagChange } from '../../shared/fields/tagChange';
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
			read: (itemIndex) => ({
				user_id: readUserId(context.parameters, itemIndex),
				change: readTagChange(context.parameters, itemIndex),
			}),
			call: async ({ user_id, change }, options) => {
				await applyChange(context.client, user_id, change, options);
				return { userId: user_id, ...(change === 'clear' ? { cleared: true } : change) };
			},
			repeatable: true,
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
	if (change.add !== undefined) await client.addTags({ user_id, tags: change.add }, options);
	if (change.remove !== undefined) {
		await client.removeTags({ user_id, tags: change.remove }, options);
	}
}

import { tagField, userListFields } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { tagUsersWork } from './tagUsers';

export const removeDevices = defineMaximOperation({
	value: 'removeDevices',
	name: 'Remove Users',
	action: 'Remove users from tag with MaxIM',
	description: 'Take a tag from users; one call for each user',
	fields: [tagField, ...userListFields],
	start: (context) => tagUsersWork(context, 'remove'),
});

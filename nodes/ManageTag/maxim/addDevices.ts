import { tagField, userListFields } from '../../shared/vendors/maxim/fields';
import { defineMaximOperation } from '../../shared/vendors/maxim/vendor';
import { tagUsersWork } from './tagUsers';

export const addDevices = defineMaximOperation({
	value: 'addDevices',
	name: 'Add Users',
	action: 'Add users to tag with MaxIM',
	description: 'Give a tag to users; one call for each user',
	fields: [tagField, ...userListFields],
	start: (context) => tagUsersWork(context, 'add'),
});

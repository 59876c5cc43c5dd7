import { deviceListFields200 } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { blacklistWork } from './blacklist';

export const addToBlacklist = defineGetuiOperation({
	value: 'addToBlacklist',
	name: 'Add to Blacklist',
	action: 'Add devices to blacklist with Getui',
	description: 'Leave devices out of every push until they are taken off the blacklist',
	fields: deviceListFields200,
	start: (context) => blacklistWork(context, 'addToBlacklist'),
});

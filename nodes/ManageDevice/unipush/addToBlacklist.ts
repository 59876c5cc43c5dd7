import { deviceListFields200 } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { blacklistWork } from './blacklist';

export const addToBlacklist = defineUniPushOperation({
	value: 'addToBlacklist',
	name: 'Add to Blacklist',
	action: 'Add devices to blacklist with Uni-Push',
	description: 'Leave devices out of every push until they are taken off the blacklist',
	fields: deviceListFields200,
	start: (context) => blacklistWork(context, 'addCidToBlacklist'),
});

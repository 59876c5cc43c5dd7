import { deviceListFields200 } from '../../shared/vendors/unipush/fields';
import { defineUniPushOperation } from '../../shared/vendors/unipush/vendor';
import { blacklistWork } from './blacklist';

export const removeFromBlacklist = defineUniPushOperation({
	value: 'removeFromBlacklist',
	name: 'Remove From Blacklist',
	action: 'Remove devices from blacklist with Uni-Push',
	description: 'Let pushes reach devices again',
	fields: deviceListFields200,
	start: (context) => blacklistWork(context, 'removeCidInBlacklist'),
});

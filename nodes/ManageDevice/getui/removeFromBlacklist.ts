import { deviceListFields200 } from '../../shared/vendors/getui/fields';
import { defineGetuiOperation } from '../../shared/vendors/getui/vendor';
import { blacklistWork } from './blacklist';

export const removeFromBlacklist = defineGetuiOperation({
	value: 'removeFromBlacklist',
	name: 'Remove From Blacklist',
	action: 'Remove devices from blacklist with Getui',
	description: 'Let pushes reach devices again',
	fields: deviceListFields200,
	start: (context) => blacklistWork(context, 'removeFromBlacklist'),
});

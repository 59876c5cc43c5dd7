import type { VendorOperations } from '../../shared/run/execute';
import { JPUSH } from '../../shared/vendors/jpush/vendor';
import { addDevices } from './addDevices';
import { check } from './check';
import { deleteTag } from './delete';
import { getDeviceTags } from './getDeviceTags';
import { getMany } from './getMany';
import { removeDevices } from './removeDevices';
import { updateDeviceTags } from './updateDeviceTags';

/** What the node offers for JPush; the first operation is the default. */
export const jpush: VendorOperations = {
	vendor: JPUSH,
	operations: [
		addDevices,
		removeDevices,
		getMany,
		getDeviceTags,
		updateDeviceTags,
		check,
		deleteTag,
	],
};

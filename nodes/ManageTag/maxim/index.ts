import type { VendorOperations } from '../../shared/run/execute';
import { MAXIM } from '../../shared/vendors/maxim/vendor';
import { addDevices } from './addDevices';
import { getDeviceTags } from './getDeviceTags';
import { removeDevices } from './removeDevices';
import { updateDeviceTags } from './updateDeviceTags';

/** What the node offers for MaxIM, whose tags are those of users; the first operation is the default. */
export const maxim: VendorOperations = {
	vendor: MAXIM,
	operations: [addDevices, removeDevices, getDeviceTags, updateDeviceTags],
};

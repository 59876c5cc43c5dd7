import type { VendorOperations } from '../../shared/run/execute';
import { UNIPUSH } from '../../shared/vendors/unipush/vendor';
import { addDevices } from './addDevices';
import { check } from './check';
import { getDeviceTags } from './getDeviceTags';
import { removeDevices } from './removeDevices';
import { setDeviceTags } from './setDeviceTags';
import { updateDeviceTags } from './updateDeviceTags';

/** What the node offers for uni-push; the first operation is the default. */
export const unipush: VendorOperations = {
	vendor: UNIPUSH,
	operations: [addDevices, removeDevices, getDeviceTags, setDeviceTags, updateDeviceTags, check],
};

import type { VendorOperations } from '../../shared/run/execute';
import { GETUI } from '../../shared/vendors/getui/vendor';
import { addDevices } from './addDevices';
import { check } from './check';
import { getDeviceTags } from './getDeviceTags';
import { removeDevices } from './removeDevices';
import { setDeviceTags } from './setDeviceTags';
import { updateDeviceTags } from './updateDeviceTags';

/** What the node offers for Getui; the first operation is the default. */
export const getui: VendorOperations = {
	vendor: GETUI,
	operations: [addDevices, removeDevices, getDeviceTags, updateDeviceTags, setDeviceTags, check],
};

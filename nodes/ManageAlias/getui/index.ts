import type { VendorOperations } from '../../shared/run/execute';
import { GETUI } from '../../shared/vendors/getui/vendor';
import { clear } from './clear';
import { deleteAlias } from './delete';
import { get } from './get';
import { getDevices } from './getDevices';
import { removeDevices } from './removeDevices';
import { set } from './set';

/** What the node offers for Getui; the first operation is the default. */
export const getui: VendorOperations = {
	vendor: GETUI,
	operations: [set, get, getDevices, clear, removeDevices, deleteAlias],
};

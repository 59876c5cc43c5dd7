import type { VendorOperations } from '../../shared/run/execute';
import { JPUSH } from '../../shared/vendors/jpush/vendor';
import { clear } from './clear';
import { deleteAlias } from './delete';
import { get } from './get';
import { getDevices } from './getDevices';
import { removeDevices } from './removeDevices';
import { set } from './set';

/** What the node offers for JPush; the first operation is the default. */
export const jpush: VendorOperations = {
	vendor: JPUSH,
	operations: [set, get, getDevices, clear, removeDevices, deleteAlias],
};

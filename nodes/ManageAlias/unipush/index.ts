import type { VendorOperations } from '../../shared/run/execute';
import { UNIPUSH } from '../../shared/vendors/unipush/vendor';
import { clear } from './clear';
import { deleteAlias } from './delete';
import { get } from './get';
import { getDevices } from './getDevices';
import { removeDevices } from './removeDevices';
import { set } from './set';

/** What the node offers for uni-push; the first operation is the default. */
export const unipush: VendorOperations = {
	vendor: UNIPUSH,
	operations: [set, get, getDevices, clear, removeDevices, deleteAlias],
};

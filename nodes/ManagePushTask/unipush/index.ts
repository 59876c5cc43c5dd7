import type { VendorOperations } from '../../shared/run/execute';
import { UNIPUSH } from '../../shared/vendors/unipush/vendor';
import { cancelScheduled } from './cancelScheduled';
import { getMessageDetail } from './getMessageDetail';
import { getScheduled } from './getScheduled';
import { stop } from './stop';

/** What the node offers for uni-push; the first operation is the default. */
export const unipush: VendorOperations = {
	vendor: UNIPUSH,
	operations: [stop, getScheduled, cancelScheduled, getMessageDetail],
};

import type { VendorOperations } from '../../shared/run/execute';
import { UNIPUSH } from '../../shared/vendors/unipush/vendor';
import { send } from './send';
import { sendToCustomTag } from './sendToCustomTag';
import { sendToDeviceIds } from './sendToDeviceIds';

/** What the node offers for uni-push; the first operation is the default. */
export const unipush: VendorOperations = {
	vendor: UNIPUSH,
	operations: [send, sendToCustomTag, sendToDeviceIds],
};

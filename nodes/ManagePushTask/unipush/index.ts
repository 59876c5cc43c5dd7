import type { VendorOperations } from '../../shared/run/execute';
import { UNIPUSH } from '../../shared/vendors/unipush/vendor';

/** What the node offers for uni-push; the first operation is the default. */
export const unipush: VendorOperations = {
	vendor: UNIPUSH,
	operations: [],
};

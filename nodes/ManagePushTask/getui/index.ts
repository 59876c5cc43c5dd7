import type { VendorOperations } from '../../shared/run/execute';
import { GETUI } from '../../shared/vendors/getui/vendor';

/** What the node offers for Getui; the first operation is the default. */
export const getui: VendorOperations = {
	vendor: GETUI,
	operations: [],
};

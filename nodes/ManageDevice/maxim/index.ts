import type { VendorOperations } from '../../shared/run/execute';
import { MAXIM } from '../../shared/vendors/maxim/vendor';

/** What the node offers for MaxIM; the first operation is the default. */
export const maxim: VendorOperations = {
	vendor: MAXIM,
	operations: [],
};

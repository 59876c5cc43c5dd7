import type { VendorOperations } from '../../shared/run/execute';
import { MPAAS } from '../../shared/vendors/mpaas/vendor';

/** What the node offers for mPaaS; the first operation is the default. */
export const mpaas: VendorOperations = {
	vendor: MPAAS,
	operations: [],
};

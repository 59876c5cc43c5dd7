import type { VendorOperations } from '../../shared/run/execute';
import { MPAAS } from '../../shared/vendors/mpaas/vendor';
import { bindUser } from './bindUser';
import { getStatus } from './getStatus';
import { unbindUser } from './unbindUser';

/** What the node offers for mPaaS; the first operation is the default. */
export const mpaas: VendorOperations = {
	vendor: MPAAS,
	operations: [getStatus, bindUser, unbindUser],
};

import type { VendorOperations } from '../../shared/run/execute';
import { MPAAS } from '../../shared/vendors/mpaas/vendor';
import { cancelScheduled } from './cancelScheduled';
import { getManyScheduled } from './getManyScheduled';
import { revoke } from './revoke';
import { revokeTask } from './revokeTask';

/** What the node offers for mPaaS; the first operation is the default. */
export const mpaas: VendorOperations = {
	vendor: MPAAS,
	operations: [revoke, revokeTask, getManyScheduled, cancelScheduled],
};

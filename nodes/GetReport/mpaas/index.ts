import type { VendorOperations } from '../../shared/run/execute';
import { MPAAS } from '../../shared/vendors/mpaas/vendor';
import { getReceived } from './getReceived';
import { getStatistics } from './getStatistics';
import { getTasks } from './getTasks';

/** What the node offers for mPaaS; the first operation is the default. */
export const mpaas: VendorOperations = {
	vendor: MPAAS,
	operations: [getReceived, getStatistics, getTasks],
};

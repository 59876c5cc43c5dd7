import type { VendorOperations } from '../../shared/run/execute';
import { MPAAS } from '../../shared/vendors/mpaas/vendor';
import { send } from './send';
import { sendTemplate } from './sendTemplate';

/** What the node offers for mPaaS; the first operation is the default. */
export const mpaas: VendorOperations = { vendor: MPAAS, operations: [send, sendTemplate] };

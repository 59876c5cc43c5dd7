import type { VendorOperations } from '../../shared/run/execute';
import { MAXIM } from '../../shared/vendors/maxim/vendor';
import { send } from './send';

/** What the node offers for MaxIM. */
export const maxim: VendorOperations = { vendor: MAXIM, operations: [send] };

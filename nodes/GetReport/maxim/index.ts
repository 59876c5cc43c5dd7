import type { VendorOperations } from '../../shared/run/execute';
import { MAXIM } from '../../shared/vendors/maxim/vendor';
import { getReceived } from './getReceived';

/** What the node offers for MaxIM. */
export const maxim: VendorOperations = { vendor: MAXIM, operations: [getReceived] };

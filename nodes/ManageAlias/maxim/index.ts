import type { VendorOperations } from '../../shared/run/execute';
import { MAXIM } from '../../shared/vendors/maxim/vendor';
import { set } from './set';

/** What the node offers for MaxIM, whose server neither reads an alias nor takes one away. */
export const maxim: VendorOperations = { vendor: MAXIM, operations: [set] };

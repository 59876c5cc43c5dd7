import type { VendorOperations } from '../../shared/run/execute';
import { GETUI } from '../../shared/vendors/getui/vendor';
import { cancelScheduled } from './cancelScheduled';
import { getMessageDetail } from './getMessageDetail';
import { getScheduled } from './getScheduled';
import { revoke } from './revoke';
import { stop } from './stop';

/** What the node offers for Getui; the first operation is the default. */
export const getui: VendorOperations = {
	vendor: GETUI,
	operations: [stop, revoke, getScheduled, cancelScheduled, getMessageDetail],
};

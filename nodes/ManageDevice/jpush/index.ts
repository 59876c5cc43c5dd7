import type { VendorOperations } from '../../shared/run/execute';
import { JPUSH } from '../../shared/vendors/jpush/vendor';
import { getDetails } from './getDetails';
import { getOnlineStatus } from './getOnlineStatus';
import { setMobile } from './setMobile';

/** What the node offers for JPush; the first operation is the default. */
export const jpush: VendorOperations = {
	vendor: JPUSH,
	operations: [getDetails, getOnlineStatus, setMobile],
};

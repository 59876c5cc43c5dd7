import type { VendorOperations } from '../../shared/run/execute';
import { UNIPUSH } from '../../shared/vendors/unipush/vendor';
import { addToBlacklist } from './addToBlacklist';
import { count } from './count';
import { getChannelStatus } from './getChannelStatus';
import { getDetails } from './getDetails';
import { getStatus } from './getStatus';
import { removeFromBlacklist } from './removeFromBlacklist';
import { setBadge } from './setBadge';

/** What the node offers for uni-push; the first operation is the default. */
export const unipush: VendorOperations = {
	vendor: UNIPUSH,
	operations: [
		getStatus,
		getDetails,
		getChannelStatus,
		count,
		setBadge,
		addToBlacklist,
		removeFromBlacklist,
	],
};

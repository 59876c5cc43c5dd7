import type { VendorOperations } from '../../shared/run/execute';
import { GETUI } from '../../shared/vendors/getui/vendor';
import { addToBlacklist } from './addToBlacklist';
import { bindDeviceToken } from './bindDeviceToken';
import { count } from './count';
import { getChannelStatus } from './getChannelStatus';
import { getDetails } from './getDetails';
import { getStatus } from './getStatus';
import { removeFromBlacklist } from './removeFromBlacklist';
import { setBadge } from './setBadge';
import { unbindDeviceToken } from './unbindDeviceToken';

/** What the node offers for Getui; the first operation is the default. */
export const getui: VendorOperations = {
	vendor: GETUI,
	operations: [
		getStatus,
		getDetails,
		getChannelStatus,
		count,
		setBadge,
		addToBlacklist,
		removeFromBlacklist,
		bindDeviceToken,
		unbindDeviceToken,
	],
};

import type { VendorOperations } from '../../shared/run/execute';
import { UNIPUSH } from '../../shared/vendors/unipush/vendor';
import { getDayStatistics } from './getDayStatistics';
import { getDeliveryStatus } from './getDeliveryStatus';
import { getMessages } from './getMessages';
import { getOnlineUsers } from './getOnlineUsers';
import { getReceived } from './getReceived';
import { getGroupStatistics } from './getGroupStatistics';
import { getUsers } from './getUsers';
import { getVendorQuota } from './getVendorQuota';

/** What the node offers for uni-push; the first operation is the default. */
export const unipush: VendorOperations = {
	vendor: UNIPUSH,
	operations: [
		getReceived,
		getDeliveryStatus,
		getMessages,
		getGroupStatistics,
		getDayStatistics,
		getUsers,
		getOnlineUsers,
		getVendorQuota,
	],
};

import type { VendorOperations } from '../../shared/run/execute';
import { GETUI } from '../../shared/vendors/getui/vendor';
import { getDayStatistics } from './getDayStatistics';
import { getGroupStatistics } from './getGroupStatistics';
import { getDeliveryStatus } from './getDeliveryStatus';
import { getMessages } from './getMessages';
import { getOnlineUsers } from './getOnlineUsers';
import { getReceived } from './getReceived';
import { getUsers } from './getUsers';
import { getVendorQuota } from './getVendorQuota';

/** What the node offers for Getui; the first operation is the default. */
export const getui: VendorOperations = {
	vendor: GETUI,
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

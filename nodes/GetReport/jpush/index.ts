import type { VendorOperations } from '../../shared/run/execute';
import { JPUSH } from '../../shared/vendors/jpush/vendor';
import { getDeliveryStatus } from './getDeliveryStatus';
import { getGroupMessages } from './getGroupMessages';
import { getGroupUsers } from './getGroupUsers';
import { getMessages } from './getMessages';
import { getReceived } from './getReceived';
import { getUsers } from './getUsers';
import { getVendorQuota } from './getVendorQuota';

/** What the node offers for JPush; the first operation is the default. */
export const jpush: VendorOperations = {
	vendor: JPUSH,
	operations: [
		getReceived,
		getDeliveryStatus,
		getMessages,
		getUsers,
		getVendorQuota,
		getGroupMessages,
		getGroupUsers,
	],
};

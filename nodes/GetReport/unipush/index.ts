import type { VendorOperations } from '../../shared/run/execute';
import { UNIPUSH } from '../../shared/vendors/unipush/vendor';
import { getDays } from './getDays';
import { getDeliveryStatus } from './getDeliveryStatus';
import { getMessages } from './getMessages';
import { getOnline } from './getOnline';
import { getReceived } from './getReceived';
import { getTaskGroup } from './getTaskGroup';
import { getUsers } from './getUsers';
import { getVendorQuota } from './getVendorQuota';

/** What the node offers for uni-push; the first operation is the default. */
export const unipush: VendorOperations = {
	vendor: UNIPUSH,
	operations: [
		getReceived,
		getDeliveryStatus,
		getMessages,
		getTaskGroup,
		getDays,
		getUsers,
		getOnline,
		getVendorQuota,
	],
};

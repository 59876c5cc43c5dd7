import type { VendorOperations } from '../../shared/run/execute';
import { MAXIM } from '../../shared/vendors/maxim/vendor';
import { bindDeviceToken } from './bindDeviceToken';
import { getCertificate } from './getCertificate';
import { getMany } from './getMany';
import { getOnlineStatus } from './getOnlineStatus';
import { getPushSwitches } from './getPushSwitches';
import { remove } from './remove';
import { setBadge } from './setBadge';
import { setPushSwitches } from './setPushSwitches';
import { unbindDeviceToken } from './unbindDeviceToken';

/** What the node offers for MaxIM; the first operation is the default. */
export const maxim: VendorOperations = {
	vendor: MAXIM,
	operations: [
		getOnlineStatus,
		getMany,
		remove,
		setBadge,
		bindDeviceToken,
		unbindDeviceToken,
		getPushSwitches,
		setPushSwitches,
		getCertificate,
	],
};

import type { VendorOperations } from '../../shared/run/execute';
import { JPUSH } from '../../shared/vendors/jpush/vendor';
import { cancelScheduled } from './cancelScheduled';
import { createScheduled } from './createScheduled';
import { deleteFile } from './deleteFile';
import { getFile } from './getFile';
import { getManyFiles } from './getManyFiles';
import { getManyScheduled } from './getManyScheduled';
import { getScheduled } from './getScheduled';
import { getScheduledMessages } from './getScheduledMessages';
import { revoke } from './revoke';
import { updateScheduled } from './updateScheduled';
import { uploadFile } from './uploadFile';

/** What the node offers for JPush; the first operation is the default. */
export const jpush: VendorOperations = {
	vendor: JPUSH,
	operations: [
		revoke,
		createScheduled,
		updateScheduled,
		cancelScheduled,
		getScheduled,
		getManyScheduled,
		getScheduledMessages,
		uploadFile,
		getManyFiles,
		getFile,
		deleteFile,
	],
};

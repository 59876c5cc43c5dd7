import type { VendorOperations } from '../../shared/run/execute';
import { JPUSH } from '../../shared/vendors/jpush/vendor';
import { send } from './send';
import { sendBatch } from './sendBatch';
import { sendToFile } from './sendToFile';
import { sendToGroup } from './sendToGroup';
import { validate } from './validate';

/** What the node offers for JPush; the first operation is the default. */
export const jpush: VendorOperations = {
	vendor: JPUSH,
	operations: [send, sendToFile, sendToGroup, sendBatch, validate],
};

import type { UniPushClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { blamesValues, namesDevice } from '../../shared/vendors/unipush/blame';
import { deviceWork, type DeviceWork } from '../shared/deviceWork';

/** Work on devices of uni-push. */
export function uniPushDeviceWork<G extends object>(
	context: RunContext<UniPushClient>,
	work: DeviceWork<G>,
) {
	const words = {
		idField: 'pushClientId',
		blames: blamesValues,
		isInvalid: namesDevice,
		missing: 'uni-push does not know this push_clientid',
	};
	return deviceWork(context, words, work);
}

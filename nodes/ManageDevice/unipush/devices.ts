import type { UniPushClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { blamesValues } from '../../shared/vendors/unipush/blame';
import { deviceWork, type DeviceWork } from '../shared/deviceWork';

/** Work on devices of uni-push. */
export function uniPushDeviceWork<G extends object>(
	context: RunContext<UniPushClient>,
	work: DeviceWork<G>,
) {
	const missing = 'uni-push does not know this push_clientid';
	return deviceWork(context, { idField: 'pushClientId', blames: blamesValues, missing }, work);
}

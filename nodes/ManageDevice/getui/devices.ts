import type { GetuiClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { blamesDevices } from '../../shared/vendors/getui/fields';
import { deviceWork, type DeviceWork } from '../shared/deviceWork';

/** Work on devices of Getui. */
export function getuiDeviceWork<G extends object>(
	context: RunContext<GetuiClient>,
	work: DeviceWork<G>,
) {
	const missing = 'Getui does not know this client ID';
	return deviceWork(
		context,
		{ idField: 'clientId', blames: blamesDevices(context), missing },
		work,
	);
}

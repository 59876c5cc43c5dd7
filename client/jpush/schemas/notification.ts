import * as z from 'zod';

import { android } from './android';
import { flag, jsonObject, lazily, type Checked } from './common';
import { hmos, ios, quickapp, winphone } from './platforms';

/** What the notification bar shows, for all platforms and for each. */
export const notification = lazily(() =>
	z
		.strictObject({
			/** Inherited by every platform object without an alert of its own. */
			alert: z.string().optional(),
			/** Text for devices that lack the values of a personalised one. */
			alternate_alert: z.string().optional(),
			android: android.optional(),
			ios: ios.optional(),
			quickapp: quickapp.optional(),
			winphone: winphone.optional(),
			hmos: hmos.optional(),
			/** Handed to the app as it is; may stand beside `ios`. */
			voip: jsonObject.optional(),
		})
		.check(checkAlerts),
);

interface Alerted {
	alert?: unknown;
	/** HarmonyOS: anything but a plain notification carries its text elsewhere. */
	push_type?: number;
}

interface Alerts {
	alert?: string;
	android?: Alerted;
	ios?: Alerted;
	quickapp?: Alerted;
	winphone?: Alerted;
	hmos?: Alerted;
	voip?: object;
}

const SHOWN = ['android', 'ios', 'quickapp', 'winphone', 'hmos'] as const;

function checkAlerts(context: Checked<Alerts>): void {
	const { value } = context;
	if (value.alert !== undefined) return;
	const given = SHOWN.filter((name) => value[name] !== undefined);
	if (given.length === 0 && value.voip === undefined) {
		flag(context, ['alert'], 'is required here or in the object of a platform');
	}
	for (const name of given) {
		const part = value[name];
		if (part?.alert !== undefined || (part?.push_type ?? 0) !== 0) continue;
		flag(context, [name, 'alert'], 'is required here or in notification.alert');
	}
}

export type JPushNotification = z.infer<typeof notification>;
export type JPushAndroid = z.infer<typeof android>;
export type JPushIos = z.infer<typeof ios>;
export type JPushHmos = z.infer<typeof hmos>;

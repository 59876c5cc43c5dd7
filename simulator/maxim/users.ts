import type { Phone } from '../core/types';
import type { VendorChannel } from './channels';

/** Settings of a user, as `GET /user/settings` answers them. */
export interface UserSettings {
	push_nick_name: string;
	no_push: boolean;
	no_push_detail: boolean;
	no_push_start_hour: number;
	no_push_end_hour: number;
	silence_start_time: number;
	silence_end_time: number;
	no_sounds: boolean;
	vibratory: boolean;
	auto_download: boolean;
	group_confirm: boolean;
	auth_mode: number;
	auth_question: string;
	auth_answer: string;
}

export const NEW_USER_SETTINGS: UserSettings = {
	push_nick_name: '',
	no_push: false,
	no_push_detail: false,
	no_push_start_hour: 0,
	no_push_end_hour: 0,
	silence_start_time: 0,
	silence_end_time: 0,
	no_sounds: false,
	vibratory: false,
	auto_download: false,
	group_confirm: false,
	auth_mode: 0,
	auth_question: '',
	auth_answer: '',
};

/** A user and the devices it logged in on. */
export interface MaximUser {
	id: string;
	username: string;
	password: string;
	settings: UserSettings;
	/** The user's, so a device that joins later has them too. */
	tags: Set<string>;
	/** In order of their `device_sn`. */
	devices: MaximDevice[];
}

/** A device: the phone's id is its MaxIM push token. */
export interface MaximDevice {
	phone: Phone;
	user: MaximUser;
	sn: number;
	guid?: string;
	userAgent: string;
	/** Bound to the maker's service. */
	channel?: VendorChannel;
}

/** The push token of the user's newest device. */
export function pushTokenOf(user: MaximUser): string | null {
	return user.devices.at(-1)?.phone.id ?? null;
}

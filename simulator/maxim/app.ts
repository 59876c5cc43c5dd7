import { createHash } from 'node:crypto';
import type { Frame } from '../core/frame';
import type { PhoneBook } from '../core/phones';
import { RateWindow } from '../core/rate';
import type { Message, PhoneSpec } from '../core/types';
import { brandOf, channelOfSpec, type Channel } from './channels';
import { DEMO_MAXIM_PASSWORD, type MaximAppConfig, type MaximSettings } from './config';
import { MaximError } from './errors';
import type { MaximSim } from './sim';
import { NEW_USER_SETTINGS, type MaximDevice, type MaximUser } from './users';

const SECOND_MS = 1000;

/** A push and the channel each of its phones was sent to. */
export interface PushTask {
	id: string;
	message: Message;
	channels: Map<number, Channel>;
	/** Phones hold the notice back until then. */
	shownFrom: number;
}

/** A user token that was given out. */
export interface UserToken {
	user: MaximUser;
	expiresAt: number;
}

/** Everything the vendor keeps for one app. */
export class MaximApp {
	readonly frame: Frame;
	readonly phones: PhoneBook;
	readonly users = new Map<string, MaximUser>();
	readonly devices = new Map<string, MaximDevice>();
	readonly tasks = new Map<string, PushTask>();
	readonly requestIds = new Map<string, { at: number; taskId: string }>();
	/** By digest, so that a look-up tells nothing about the token. */
	readonly userTokens = new Map<string, UserToken>();
	readonly window = new RateWindow(SECOND_MS);
	private readonly usernames = new Map<string, MaximUser>();
	private lastMinted = 0;

	constructor(
		readonly sim: MaximSim,
		readonly config: MaximAppConfig,
		/** May be changed while running. */
		readonly settings: MaximSettings,
	) {
		this.frame = sim.frame;
		this.phones = sim.frame.phoneBook('maxim', config.appId);
	}

	now(): number {
		return this.frame.clock.now();
	}

	/** A user by name, mobile number or e-mail. */
	findUser(name: string): MaximUser | undefined {
		return this.usernames.get(name);
	}

	addUser(username: string, password: string): MaximUser {
		if (this.usernames.has(username)) throw new MaximError(10004);
		if (this.users.size >= this.settings.maxUsers) throw new MaximError(30023);
		const user: MaximUser = {
			id: this.sim.nextUserId(),
			username,
			password,
			settings: { ...NEW_USER_SETTINGS },
			tags: new Set(),
			devices: [],
		};
		this.users.set(user.id, user);
		this.usernames.set(username, user);
		return user;
	}

	/** Gives a user a device; its phone takes over the tags the user has. */
	addDevice(user: MaximUser, spec: PhoneSpec, about: Partial<MaximDevice> = {}): MaximDevice {
		const channel = channelOfSpec(spec);
		const phone = this.phones.add({ ...spec, brand: brandOf(channel) ?? spec.brand }, this.now());
		const sn = (user.devices.at(-1)?.sn ?? 0) + 1;
		const device: MaximDevice = { phone, user, sn, userAgent: 'simulator', channel, ...about };
		user.devices.push(device);
		this.devices.set(phone.id, device);
		for (const tag of phone.tags) user.tags.add(tag);
		for (const tag of user.tags) this.phones.addTag(phone, tag);
		return device;
	}

	/** A phone from a test or the control API, with a user of its own. */
	addPhone(spec: PhoneSpec): MaximDevice {
		const known = this.devices.get(spec.id);
		if (known) return known;
		const user = this.addUser(`user_${spec.id}`, DEMO_MAXIM_PASSWORD);
		if (spec.mobile) this.usernames.set(spec.mobile, user);
		return this.addDevice(user, spec);
	}

	/** Takes a device from its user; nothing reaches it any more. */
	removeDevice(device: MaximDevice): void {
		const { phone, user } = device;
		user.devices.splice(user.devices.indexOf(device), 1);
		this.devices.delete(phone.id);
		this.phones.setAlias(phone, null);
		for (const tag of [...phone.tags]) this.phones.removeTag(phone, tag);
		this.frame.courier.setOnline(phone, false);
	}

	/** Text nobody else has: push tokens and the secrets of a login. */
	mint(kind: string): string {
		this.lastMinted += 1;
		const seed = `${this.config.appId}/${kind}/${this.lastMinted}`;
		return createHash('sha256').update(seed).digest('base64url').slice(0, 24);
	}
}

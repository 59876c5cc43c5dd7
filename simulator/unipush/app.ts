import { createHash } from 'node:crypto';
import type { Frame } from '../core/frame';
import type { PhoneBook } from '../core/phones';
import type { Message, Phone, PhoneSpec } from '../core/types';
import type { Channel } from './channels';
import type { Permission, UniIdUser, UnipushAppConfig, UnipushSettings } from './config';
import { formatDay, formatMonthDay } from '../core/dates';
import { PushError, type CaseName } from './errors';
import { Quotas } from './quotas';

/** RASS single, RASL list, RASA everyone or by tag. */
export type TaskKind = 'RASS' | 'RASL' | 'RASA';

/** A message that was accepted. */
export interface Task {
	id: string;
	kind: TaskKind;
	message: Message;
	channels: Map<number, Channel>;
	/** Devices the target named that nothing can reach. */
	invalid: number;
	groupName?: string;
	/** Single sends are left out of reports unless this was asked for. */
	reported: boolean;
	transmission: string;
	schedule?: { due: number; done: boolean; cancel: () => void };
}

/** Everything the vendor keeps for one app. */
export class UnipushApp {
	readonly phones: PhoneBook;
	readonly users = new Map<string, UniIdUser>();
	/** `opendb-device`: device id to cid. */
	readonly deviceIds = new Map<string, string>();
	readonly tasks = new Map<string, Task>();
	readonly requestIds = new Map<string, number>();
	readonly blacklist = new Set<string>();
	readonly quotas: Quotas;
	private lastTask = 0;

	constructor(
		readonly frame: Frame,
		readonly config: UnipushAppConfig,
		/** May be changed while running. */
		readonly settings: UnipushSettings,
		readonly cases: Record<CaseName, number>,
	) {
		this.phones = frame.phoneBook('unipush', config.appId);
		this.quotas = new Quotas(
			() => this.now(),
			() => this.settings.timeZoneOffsetHours,
		);
		for (const user of config.users ?? []) this.users.set(user.id, user);
	}

	now(): number {
		return this.frame.clock.now();
	}

	today(): string {
		return formatDay(this.now(), this.settings.timeZoneOffsetHours);
	}

	/** Adds a phone with the user `uid_<cid>` and the device id `dev_<cid>`. */
	addPhone(spec: PhoneSpec): Phone {
		const known = this.phones.get(spec.id);
		if (known) return known;
		const id = `uid_${spec.id}`;
		if (!this.users.has(id)) this.users.set(id, { id, cids: [spec.id] });
		this.deviceIds.set(`dev_${spec.id}`, spec.id);
		return this.phones.add(spec, this.now());
	}

	/** A device, or the refusal of an unknown cid. */
	phone(cid: string): Phone {
		const phone = this.phones.get(cid);
		if (!phone) throw new PushError(this.cases.unknownCid, `unknown cid ${cid}`);
		return phone;
	}

	require(permission: Permission, code: number): void {
		if (!this.settings.permissions.includes(permission)) throw new PushError(code);
	}

	nextTaskId(kind: TaskKind): string {
		this.lastTask += 1;
		const seed = `${this.config.appId}/${this.lastTask}`;
		const hex = createHash('sha256').update(seed).digest('hex').slice(0, 32);
		return `${kind}_${formatMonthDay(this.now(), this.settings.timeZoneOffsetHours)}_${hex}`;
	}

	task(id: string): Task {
		const task = this.tasks.get(id);
		if (!task) throw new PushError(this.cases.unknownTask, `unknown task ${id}`);
		return task;
	}
}

import { randomBytes } from 'node:crypto';
import { startOfDay } from '../core/dates';
import type { Frame } from '../core/frame';
import type { PhoneBook } from '../core/phones';
import type { Phone, PhoneSpec } from '../core/types';
import type { MpaasAppConfig, MpaasSettings } from './config';
import { BusinessError } from './errors';
import type { Schedule } from './push/schedule';
import type { Sent, SmsSent, Task } from './push/sent';
import type { MpaasSim } from './sim';
import type { Template, TemplateSpec } from './templates';

const FIRST_TEMPLATE_ID = 9100;

/** When a phone was last bound to a user, or released. */
export interface Binding {
	boundAt?: number;
	unboundAt?: number;
}

/** Everything the vendor keeps for one app in one workspace. */
export class MpaasApp {
	readonly frame: Frame;
	readonly phones: PhoneBook;
	readonly templates = new Map<string, Template>();
	readonly tasks = new Map<string, Task>();
	readonly schedules = new Map<string, Schedule>();
	/** One entry for each target of each push, oldest first. */
	readonly sent: Sent[] = [];
	/** The same by message id. */
	readonly byKey = new Map<string, Sent[]>();
	/** Text messages that supplemented pushes. */
	readonly sms: SmsSent[] = [];
	private readonly bindings = new Map<Phone, Binding>();
	private lastTemplateId = FIRST_TEMPLATE_ID;

	constructor(
		readonly sim: MpaasSim,
		readonly config: MpaasAppConfig,
		/** May be changed while running. */
		readonly settings: MpaasSettings,
	) {
		this.frame = sim.frame;
		this.phones = sim.frame.phoneBook('mpaas', config.appId);
		for (const template of config.templates ?? []) this.addTemplate(template);
	}

	now(): number {
		return this.frame.clock.now();
	}

	addPhone(spec: PhoneSpec): Phone {
		const phone = this.phones.add(spec, this.now());
		if (!this.bindings.has(phone)) {
			// A phone that never had a user counts as released since its registration.
			const at = phone.registeredAt;
			this.bindings.set(phone, phone.alias === null ? { unboundAt: at } : { boundAt: at });
		}
		return phone;
	}

	bindingOf(phone: Phone): Binding {
		return this.bindings.get(phone) ?? {};
	}

	bind(phone: Phone, user: string): void {
		this.phones.setAlias(phone, user);
		this.bindings.set(phone, { boundAt: this.now() });
		this.frame.hub.touch(phone);
	}

	unbind(phone: Phone): void {
		this.phones.setAlias(phone, null);
		this.bindings.set(phone, { unboundAt: this.now() });
		this.frame.hub.touch(phone);
	}

	/** The phones of a user. */
	phonesOfUser(user: string): Phone[] {
		const phones = [...this.phones.withAlias(user)];
		if (this.settings.userReaches === 'all') return phones;
		const boundAt = (phone: Phone) => this.bindingOf(phone).boundAt ?? 0;
		return phones.sort((a, b) => boundAt(b) - boundAt(a)).slice(0, 1);
	}

	addTemplate(spec: TemplateSpec): Template {
		this.lastTemplateId += 1;
		const now = this.now();
		const template: Template = {
			...spec,
			id: String(this.lastTemplateId),
			createdAt: now,
			modifiedAt: now,
		};
		this.templates.set(template.name, template);
		return template;
	}

	templateById(id: string): Template | undefined {
		return [...this.templates.values()].find((template) => template.id === id);
	}

	/** The template a push names. */
	templateFor(name: string | undefined): Template {
		if (name === undefined) throw new BusinessError(3025);
		const template = this.templates.get(name);
		if (!template) throw new BusinessError(3022, name);
		return template;
	}

	/** An id of 32 hex digits, as scheduled tasks have. */
	newUniqueId(): string {
		return randomBytes(16).toString('hex');
	}

	nextTaskId(): string {
		return this.sim.nextTaskId();
	}

	/** Midnight, in the vendor's time zone, of the day `time` lies in. */
	dayOf(time: number): number {
		return startOfDay(time, this.settings.timeZoneOffsetHours);
	}
}

import type { Frame } from './frame';
import { numberedPhones, type PhoneBook, type PhoneNumbering } from './phones';
import type { Message, Phone, PhoneBatch, PhoneSpec, RequestRecord } from './types';

/** A vendor's apps and their phones, as tests and the control interface see them. */
export abstract class VendorApps<App extends { phones: PhoneBook }> {
	readonly apps = new Map<string, App>();

	constructor(
		readonly frame: Frame,
		private readonly vendor: string,
		private readonly idOf: PhoneNumbering,
	) {}

	protected addPhone(app: App, spec: PhoneSpec): Phone {
		return app.phones.add(spec, this.frame.clock.now());
	}

	protected findApp(name: string): App | undefined {
		return this.apps.get(name);
	}

	/** The first app; the demo app unless other apps were given. */
	get app(): App {
		const [first] = this.apps.values();
		if (!first) throw new Error(`no app of ${this.vendor} is configured`);
		return first;
	}

	/** Adds phones to an app (the first one by default); known ids stay as they are. */
	addDevices(spec: PhoneBatch | PhoneSpec[], name?: string): Phone[] {
		const app = name === undefined ? this.app : this.findApp(name);
		if (!app) throw new Error(`${this.vendor} has no app ${name}`);
		return numberedPhones(spec, this.idOf).map((one) => this.addPhone(app, one));
	}

	/** A phone of any app. */
	device(id: string): Phone | undefined {
		for (const app of this.apps.values()) {
			const phone = app.phones.get(id);
			if (phone) return phone;
		}
		return undefined;
	}

	/** The phones of an app, the first one by default. */
	devices(name?: string): Phone[] {
		return (name === undefined ? this.app : this.findApp(name))?.phones.all() ?? [];
	}

	setOnline(id: string, online: boolean): void {
		const phone = this.device(id);
		if (!phone) throw new Error(`no device ${id}`);
		this.frame.courier.setOnline(phone, online);
	}

	/** A message by the vendor's id of it; of mPaaS, by the id that its sender chose. */
	message(id: string): Message | undefined {
		return this.frame.courier.message(this.vendor, id);
	}

	/** How often a message was delivered, to one device or in all; without an id, all deliveries. */
	deliveries(id?: string, deviceId?: string): number {
		if (id === undefined) {
			const phones = [...this.apps.values()].flatMap((app) => app.phones.all());
			return phones.reduce((sum, phone) => sum + phone.received, 0);
		}
		const delivered = this.message(id)?.delivered ?? [];
		if (deviceId === undefined) return delivered.length;
		const index = this.device(deviceId)?.index;
		return delivered.filter((other) => other === index).length;
	}

	/** Requests to this vendor, oldest first. */
	get requests(): RequestRecord[] {
		return this.frame.log.list().filter((record) => record.vendor === this.vendor);
	}

	get faults(): Frame['faults'] {
		return this.frame.faults;
	}
}

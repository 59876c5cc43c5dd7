import { Courier } from './courier';
import { FaultBox } from './faults';
import { Hub } from './hub';
import { RequestLog } from './log';
import { PhoneBook, PhoneRegistry } from './phones';
import type { Clock, Totals } from './types';

/** What all vendors share: clock, phones, deliveries, faults, request log, live events. */
export class Frame {
	readonly log = new RequestLog();
	readonly faults = new FaultBox();
	readonly hub = new Hub(this);
	readonly registry = new PhoneRegistry((phone) => this.hub.touch(phone));
	readonly courier = new Courier(
		() => this.clock.now(),
		(phone) => this.hub.touch(phone),
	);
	connections = 0;
	private readonly resetTasks: (() => void)[] = [];

	constructor(
		readonly clock: Clock,
		/** Real milliseconds each vendor reply takes. */
		public latencyMs: number,
	) {}

	/** An empty phone book for one app of a vendor. */
	phoneBook(vendor: string, app: string): PhoneBook {
		return new PhoneBook(this.registry, vendor, app);
	}

	totals(): Totals {
		return {
			requests: this.log.total,
			connections: this.connections,
			phones: this.registry.phones.length,
			messages: this.courier.messageCount,
			deliveries: this.courier.deliveries,
			withdrawn: this.courier.withdrawn,
		};
	}

	/** Runs `task` after each reset of the shared state. */
	onReset(task: () => void): void {
		this.resetTasks.push(task);
	}

	/** Back to the state right after the start; open connections stay. */
	reset(): void {
		this.log.clear();
		this.faults.clear();
		this.courier.clear();
		this.registry.clear();
		this.clock.reset();
		this.connections = 0;
		for (const task of this.resetTasks) task();
		this.hub.restart();
	}
}

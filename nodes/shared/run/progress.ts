import type { IExecuteFunctions } from 'n8n-workflow';

const REPORT_EVERY_MS = 1000;

/** Tells how far a long run is: to the editor in manual runs, to n8n's log always; counts, never content. */
export class Progress {
	private settled = 0;
	private reportedAt = Date.now();

	constructor(
		private readonly n8n: IExecuteFunctions,
		private readonly vendorName: string,
	) {}

	add(targets: number): void {
		this.settled += targets;
		if (Date.now() - this.reportedAt < REPORT_EVERY_MS) return;
		this.reportedAt = Date.now();
		const line = `${this.vendorName}: ${format(this.settled)} targets settled`;
		this.n8n.logger.info(line);
		if (this.n8n.getMode() === 'manual') this.n8n.sendMessageToUI(line);
	}

	finish(items: number, calls: number, failed: number): void {
		if (items < 2) return;
		const outcome = failed === 0 ? '' : `; ${format(failed)} refused or unclear`;
		const message = `${plural(items, 'item')} handled in ${plural(calls, 'call')}${outcome}`;
		this.n8n.logger.info(`${this.vendorName}: ${message}`);
		this.n8n.addExecutionHints({
			message,
			type: failed === 0 ? 'info' : 'warning',
			location: 'outputPane',
		});
	}
}

function format(count: number): string {
	return count.toLocaleString('en-US');
}

function plural(count: number, noun: string): string {
	return `${format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Listens to the simulator; the browser reconnects by itself. */
export class Stream {
	constructor({ onSnapshot, onBatch, onState }) {
		this.handlers = { onSnapshot, onBatch, onState };
	}

	open(filter) {
		this.source?.close();
		const { onSnapshot, onBatch, onState } = this.handlers;
		const source = new EventSource(`/__sim/events?filter=${encodeURIComponent(filter)}`);
		source.addEventListener('open', () => onState('live'));
		source.addEventListener('error', () => onState('reconnecting'));
		source.addEventListener('snapshot', (event) => onSnapshot(JSON.parse(event.data)));
		source.addEventListener('batch', (event) => onBatch(JSON.parse(event.data)));
		this.source = source;
	}
}

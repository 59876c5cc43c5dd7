import { setText } from './dom.js';
import { watchFilter } from './filter.js';
import { Grid } from './grid.js';
import { Stream } from './stream.js';
import { Totals } from './totals.js';

const byId = (id) => document.getElementById(id);
const grid = new Grid(byId('grid'));
const totals = new Totals(byId('totals'));
const filter = byId('filter');

function showCounts(all, matching) {
	totals.update(all);
	const rest = Math.max(0, matching - grid.size);
	const shown = `${grid.size.toLocaleString()} most recently active phones`;
	setText(byId('summary'), rest > 0 ? `${shown}, ${rest.toLocaleString()} more not shown` : '');
	const empty = byId('empty');
	empty.hidden = matching > 0;
	setText(empty, filter.value ? 'No phone fits this filter.' : 'No phones are registered yet.');
}

// Batches that arrive while the page is painting are drawn together at the next frame.
let waiting = [];

function drawWaiting() {
	const batches = waiting;
	waiting = [];
	for (const { phones } of batches) grid.apply(phones);
	const last = batches.at(-1);
	if (last) showCounts(last.totals, last.matching);
}

const stream = new Stream({
	onSnapshot: (snapshot) => {
		waiting = [];
		grid.reset(snapshot.phones, snapshot.limit);
		showCounts(snapshot.totals, snapshot.matching);
	},
	onBatch: (batch) => {
		if (waiting.length === 0) requestAnimationFrame(drawWaiting);
		// A hidden tab paints nothing; the newest batches are enough to catch up.
		waiting = [...waiting, batch].slice(-20);
	},
	onState: (state) => {
		byId('link').dataset.state = state;
		setText(byId('link'), state);
	},
});

stream.open(watchFilter(filter, (text) => stream.open(text)));

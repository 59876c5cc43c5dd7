import { setText } from './dom.js';

const NAMES = {
	phones: 'Phones',
	deliveries: 'Deliveries',
	messages: 'Pushes',
	withdrawn: 'Withdrawn',
	requests: 'API calls',
	connections: 'Connections',
};

/** The figures in the header. */
export class Totals {
	constructor(list) {
		this.values = new Map(
			Object.entries(NAMES).map(([key, name]) => {
				const row = document.createElement('div');
				const label = document.createElement('dt');
				const value = document.createElement('dd');
				label.textContent = name;
				value.textContent = '0';
				row.append(label, value);
				list.append(row);
				return [key, value];
			}),
		);
	}

	update(totals) {
		for (const [key, element] of this.values) setText(element, totals[key].toLocaleString());
	}
}

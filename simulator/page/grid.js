import { PhoneCard } from './phone.js';

/** The phones on the page, the most recently active first. */
export class Grid {
	constructor(container) {
		this.container = container;
		this.cards = new Map();
		this.limit = 60;
	}

	/** Starts over with the phones given, newest first. */
	reset(views, limit) {
		this.limit = limit;
		this.cards = new Map(views.map((view) => [view.key, new PhoneCard(view)]));
		this.container.replaceChildren(...[...this.cards.values()].map((card) => card.element));
	}

	/** Brings changed phones to their newest state; views come newest first. */
	apply(views) {
		for (const view of [...views].reverse()) {
			const known = this.cards.get(view.key);
			const moved = !known || view.at > known.at;
			const card = known ?? new PhoneCard(view);
			if (known) known.update(view);
			this.cards.set(view.key, card);
			if (moved && this.container.firstElementChild !== card.element) {
				this.container.prepend(card.element);
			}
		}
		this.trim();
	}

	get size() {
		return this.cards.size;
	}

	trim() {
		if (this.cards.size <= this.limit) return;
		const byElement = new Map([...this.cards].map(([key, card]) => [card.element, key]));
		while (this.cards.size > this.limit) {
			const last = this.container.lastElementChild;
			this.cards.delete(byElement.get(last));
			last.remove();
		}
	}
}

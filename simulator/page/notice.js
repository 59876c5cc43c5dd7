import { clone, setImage, setText } from './dom.js';

const STATES = { withdrawn: 'withdrawn', replaced: 'replaced' };
const clock = new Intl.DateTimeFormat(undefined, {
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	hourCycle: 'h23',
});

/** The list entry of one notification or in-app message. */
export function createNotice(view, vendor) {
	const element = clone('notice-template');
	const part = (name) => element.querySelector(`.notice-${name}`);
	setText(part('title'), view.title || (view.kind === 'message' ? 'In-app message' : 'App'));
	setText(part('time'), clock.format(new Date(view.at)));
	setText(part('body'), view.body);
	setImage(part('icon'), view.icon);
	setImage(part('image'), view.image);
	element.classList.toggle('is-message', view.kind === 'message');
	element.dataset.origin = `${vendor} ${view.msgId}`;
	updateNotice(element, view);
	return element;
}

/** A notification only ever changes its state. */
export function updateNotice(element, view) {
	for (const state of Object.keys(STATES)) {
		element.classList.toggle(`is-${state}`, view.state === state);
	}
	const note = STATES[view.state];
	const { origin } = element.dataset;
	setText(element.querySelector('.notice-origin'), note ? `${origin} · ${note}` : origin);
}

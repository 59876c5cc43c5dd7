import { clone, setText } from './dom.js';
import { createNotice, updateNotice } from './notice.js';

const PLATFORMS = {
	android: 'Android',
	ios: 'iOS',
	hmos: 'HarmonyOS',
	quickapp: 'Quick app',
	winphone: 'Windows Phone',
};

/** One handset on the page; `update` brings it to the newest state. */
export class PhoneCard {
	constructor(view) {
		this.element = clone('phone-template');
		this.notices = new Map();
		this.fresh = true;
		this.update(view);
		this.fresh = false;
	}

	update(view) {
		this.at = view.at;
		this.element.classList.toggle('is-offline', !view.online);
		const platform = PLATFORMS[view.platform] ?? view.platform;
		setText(this.part('platform'), view.brand ? `${platform} · ${view.brand}` : platform);
		setText(this.part('state'), view.online ? 'online' : 'offline');
		setText(this.part('alias'), view.alias ?? '');
		setText(this.part('id'), view.id);
		this.updateBadge(view.badge);
		this.updateTags(view);
		this.updateStack(view);
	}

	part(name) {
		return this.element.querySelector(`.phone-${name}`);
	}

	updateBadge(badge) {
		const element = this.part('badge');
		element.hidden = badge === 0;
		setText(element, badge > 999 ? '999+' : String(badge));
		element.title = `Badge ${badge}`;
	}

	updateTags({ tags, moreTags }) {
		const texts = moreTags > 0 ? [...tags, `+${moreTags}`] : tags;
		const key = texts.join('\n');
		if (this.tagKey === key) return;
		this.tagKey = key;
		const items = texts.map((text) => {
			const item = document.createElement('li');
			item.textContent = text;
			return item;
		});
		this.part('tags').replaceChildren(...items);
	}

	updateStack({ notices, received, vendor }) {
		const shown = new Map();
		for (const view of notices) {
			const known = this.notices.get(view.n);
			if (known) updateNotice(known, view);
			const element = known ?? createNotice(view, vendor);
			if (!known && !this.fresh) element.classList.add('is-new');
			shown.set(view.n, element);
		}
		this.notices = shown;
		const stack = this.part('stack');
		const elements = [...shown.values()];
		const same =
			stack.children.length === elements.length &&
			elements.every((element, i) => stack.children[i] === element);
		if (!same) stack.replaceChildren(...elements);
		const noun = received === 1 ? 'push' : 'pushes';
		setText(this.part('more'), received > 0 ? `${received.toLocaleString()} ${noun} received` : '');
	}
}

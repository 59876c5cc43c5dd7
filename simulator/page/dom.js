/** Clones a template's only element. */
export function clone(id) {
	return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** Sets text, and only when it differs; never markup, so nothing a push carries can run. */
export function setText(element, text) {
	if (element.textContent !== text) element.textContent = text;
}

const SAFE_IMAGE = /^(https?:|data:image\/)/i;

/** Shows an image if the address is one a browser can load; ids of pictures are left out. */
export function setImage(element, address) {
	const usable = typeof address === 'string' && SAFE_IMAGE.test(address);
	element.hidden = !usable;
	if (!usable) return;
	element.onerror = () => {
		element.hidden = true;
	};
	if (element.getAttribute('src') !== address) element.src = address;
}

const PAUSE_MS = 200;

/** Calls back once typing pauses; the text stays in the address, so a reload keeps it. */
export function watchFilter(input, onChange) {
	input.value = new URLSearchParams(location.search).get('filter') ?? '';
	let timer;
	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const query = input.value === '' ? '' : `?filter=${encodeURIComponent(input.value)}`;
			history.replaceState(null, '', location.pathname + query);
			onChange(input.value);
		}, PAUSE_MS);
	});
	return input.value;
}

import type { Content } from './draft';

interface Length {
	title: number;
	body: number;
	/** Half-width: a Chinese character counts twice. */
	wide?: boolean;
}

/** Longest texts each maker's channel shows; beyond, the maker fails the push. */
const LENGTHS: Record<string, Length> = {
	miui: { title: 50, body: 128 },
	hms: { title: 40, body: 1024 },
	oppo: { title: 32, body: 200 },
	vivo: { title: 40, body: 100, wide: true },
	honor: { title: 60, body: 4096, wide: true },
	harmonyos: { title: 60, body: 4096, wide: true },
};

/** Would the maker behind a channel refuse these texts? */
export function tooLongFor(channel: string, { title, body, silent }: Content): boolean {
	const length = LENGTHS[channel];
	if (!length || silent) return false;
	const measure = (text: string) => (length.wide ? halfWidths(text) : [...text].length);
	return measure(title) > length.title || measure(body) > length.body;
}

function halfWidths(text: string): number {
	return [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);
}

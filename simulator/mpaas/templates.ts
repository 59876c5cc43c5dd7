import { BusinessError } from './errors';

/** A template as the console or CreateTemplate makes it. */
export interface TemplateSpec {
	name: string;
	title: string;
	content: string;
	descInfo?: string;
	uri?: string;
	/** 1 is silent. */
	showStyle?: number;
	pushStyle?: number;
	jumpAction?: number;
	imageUrls?: string;
	iconUrls?: string;
	variables?: string;
}

export interface Template extends TemplateSpec {
	id: string;
	createdAt: number;
	modifiedAt: number;
}

const PLACEHOLDER = /#([^#\s]+)#/g;

/** Names of the placeholders in a template. */
export function placeholdersOf(template: TemplateSpec): Set<string> {
	const text = [template.title, template.content, template.uri ?? ''].join('\n');
	return new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
}

/** Refuses values that leave a placeholder empty. */
export function checkValues(
	template: TemplateSpec,
	values: Record<string, unknown>,
	extra: 'accept' | 'refuse',
): void {
	const names = placeholdersOf(template);
	for (const name of names) {
		if (!Object.hasOwn(values, name)) throw new BusinessError(3023, name);
	}
	if (extra === 'accept') return;
	const unknown = Object.keys(values).find((name) => !names.has(name));
	if (unknown !== undefined) throw new BusinessError(3023, unknown);
}

/** Puts values in the place of placeholders. */
export function fill(text: string, values: Record<string, unknown>): string {
	return text.replace(PLACEHOLDER, (whole, name: string) => {
		const value = values[name];
		return value === undefined || value === null ? whole : plain(value);
	});
}

function plain(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

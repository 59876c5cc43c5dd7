import { z } from 'zod';
import type { JPushApp } from './app';
import { JPushError } from './errors';
import type { AppCall } from './gate';
import { LIMITS } from './limits';
import { parseAudience, type Audience } from './push/audience';
import { freeObject } from './push/options';
import { parsePush, type Draft } from './push/parse';
import { parseWith } from './push/schema';

const item = z.strictObject({
	keys: z.record(z.string(), z.string()).optional(),
	audience: z.unknown().optional(),
	options: freeObject.optional(),
	trace_id: z.string().optional(),
	geofence: freeObject.optional(),
});

const call = z.strictObject({ id: z.string(), params: z.array(item).nonempty() });

/** One push of a template call. */
export type TemplateItem = z.infer<typeof item>;

const VARIABLE = /\{\{(\w+)\}\}/g;

/** Reads a template call; `extra` names top-level keys the operation reads itself. */
export function readTemplateCall(
	{ app, sim }: AppCall,
	body: Record<string, unknown>,
	extra: string[],
): { template: Record<string, unknown>; items: TemplateItem[] } {
	const own = Object.entries(body).filter(([key]) => !extra.includes(key));
	const { id, params } = parseWith(call, Object.fromEntries(own));
	const template = app.settings.templates[id];
	if (!template) throw new JPushError(sim.cases.templateUnknown, 'The template does not exist');
	checkAudiences(params, sim.cases.templateInvalid);
	return { template, items: params };
}

/** All items use one kind of audience; broad kinds allow a single item, lists 1000 targets in all. */
function checkAudiences(items: TemplateItem[], invalid: { code: number; status: number }): void {
	const audiences = items.map(({ audience }) => parseAudience(audience, 'also'));
	const kinds = new Set(audiences.map(kindOf));
	if (kinds.size > 1) throw new JPushError(invalid, 'All items must use the same kind of audience');
	const listed = [...kinds].every((kind) => kind === 'alias' || kind === 'registration_id');
	if (!listed && items.length > 1) throw new JPushError(invalid, 'Only one item for this audience');
	const targets = audiences.reduce((sum, audience) => sum + countOf(audience), 0);
	if (targets > LIMITS.templateTargets) throw new JPushError(invalid, 'Too many targets');
}

function kindOf(audience: Audience): string {
	if (audience.kind !== 'lists') return audience.kind;
	const { lists } = audience;
	const used = (Object.keys(lists) as Array<keyof typeof lists>).filter(
		(name) => lists[name].length > 0,
	);
	// Tag kinds may be mixed among themselves.
	const names = used.map((name) => (name.startsWith('tag') ? 'tag' : name));
	return [...new Set(names)].sort().join('+');
}

function countOf(audience: Audience): number {
	if (audience.kind !== 'lists') return 0;
	return audience.lists.alias.length + audience.lists.registration_id.length;
}

/** Fills the variables in and makes a push of it. */
export function renderItem(
	app: JPushApp,
	template: Record<string, unknown>,
	{ keys = {}, audience, options }: TemplateItem,
): { body: Record<string, unknown>; draft: Draft } {
	const invalid = app.sim.cases.templateInvalid;
	const fill = (_key: string, value: unknown) =>
		typeof value !== 'string'
			? value
			: value.replace(VARIABLE, (_match, name: string) => {
					const text = keys[name];
					if (text === undefined) throw new JPushError(invalid, `Missing key: ${name}`);
					return text;
				});
	const filled = JSON.parse(JSON.stringify(template, fill)) as Record<string, unknown>;
	const merged = options === undefined ? {} : { options };
	const body = { ...filled, audience, ...merged };
	return { body, draft: parsePush(body, 'also') };
}

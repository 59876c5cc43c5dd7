import { JPushError } from '../errors';
import { isAlias, isRid } from '../words';
import { parseAudience, type Audience, type AudienceLists } from './audience';
import { checkRules } from './rules';
import {
	batchEntry,
	parseWith,
	PLATFORMS,
	pushBody,
	type Platform,
	type PushParts,
} from './schema';
import { notification3rd, notification3rdV2 } from './notification';

/** A push that is well-formed in itself; whether this app may send it is another matter. */
export interface Draft {
	cid?: string;
	platforms: ReadonlySet<Platform>;
	audience: Audience;
	parts: PushParts;
	third?: ThirdNotice;
}

/** What `notification_3rd` shows on Android once it goes through a handset maker. */
export interface ThirdNotice {
	title: string;
	content: string;
}

const NO_LISTS: AudienceLists = {
	tag: [],
	tag_and: [],
	tag_not: [],
	alias: [],
	registration_id: [],
	segment: [],
	abtest: [],
};

/** Reads a push object of one of the push operations. */
export function parsePush(body: unknown, files: 'no' | 'only' | 'also'): Draft {
	const { cid, audience, ...parts } = parseWith(pushBody, body);
	return finish({ cid, audience: () => parseAudience(audience, files), parts });
}

/** Reads one entry of a batch; `target` is a registration id or an alias. */
export function parseBatchEntry(body: unknown, kind: 'registration_id' | 'alias'): Draft {
	const { target, ...parts } = parseWith(batchEntry, body);
	const valid = kind === 'alias' ? isAlias(target) : isRid(target);
	if (!valid) throw new JPushError(1003, `Invalid ${kind} value`);
	return finish({
		audience: () => ({ kind: 'lists', lists: { ...NO_LISTS, [kind]: [target] } }),
		parts,
	});
}

function finish(input: { cid?: string; audience: () => Audience; parts: PushParts }): Draft {
	const { cid, parts } = input;
	const draft = {
		cid,
		platforms: parsePlatforms(parts.platform),
		audience: input.audience(),
		parts,
		third: parseThird(parts),
	};
	checkRules(draft);
	return draft;
}

function parsePlatforms(value: unknown): ReadonlySet<Platform> {
	if (value === undefined) throw new JPushError(1002, 'Missing parameter: platform');
	if (value === 'all') return new Set(PLATFORMS);
	if (!Array.isArray(value) || value.length === 0) throw new JPushError(1003, 'Invalid platform');
	const names: unknown[] = value;
	return new Set(
		names.map((name) => {
			const known = PLATFORMS.find((platform) => platform === name);
			if (known === undefined) throw new JPushError(1003, 'Invalid platform');
			return known;
		}),
	);
}

function parseThird(parts: PushParts): ThirdNotice | undefined {
	if (parts.notification_3rd === undefined) return undefined;
	if (parts.options?.notification_3rd_ver === 'v2') {
		const { android } = parseWith(notification3rdV2, parts.notification_3rd);
		return android && { title: android.title ?? '', content: android.alert ?? '' };
	}
	const { title, content } = parseWith(notification3rd, parts.notification_3rd);
	return { title: title ?? '', content };
}

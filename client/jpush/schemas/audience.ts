import * as z from 'zod';

import { JPUSH_MAX } from '../limits';
import { flag, label, lazily, token, type Checked } from './common';

/** An empty list counts as absent, so it is allowed here and left to {@link checkKinds}. */
function upTo<T extends z.ZodType>(schema: T, limit: number) {
	return z.array(schema).max(limit).optional();
}

const kinds = lazily(() =>
	z
		.strictObject({
			/** Devices with any of these tags. */
			tag: upTo(label, JPUSH_MAX.tags),
			/** Devices with all of these tags. */
			tag_and: upTo(label, JPUSH_MAX.tags),
			/** Devices with none of these tags. */
			tag_not: upTo(label, JPUSH_MAX.tags),
			alias: upTo(label, JPUSH_MAX.aliases),
			registration_id: upTo(token, JPUSH_MAX.registrationIds),
			/** Id of a user segment made in the console. */
			segment: upTo(token, JPUSH_MAX.segments),
			/** Id of an A/B test made in the console. */
			abtest: upTo(token, JPUSH_MAX.segments),
			/** Id of a running Live Activity; excludes every other kind. */
			live_activity_id: token.optional(),
		})
		.check(checkKinds),
);

function checkKinds(context: Checked<Record<string, string | string[] | undefined>>): void {
	const given = Object.keys(context.value).filter((kind) => (context.value[kind]?.length ?? 0) > 0);
	if (given.length === 0) {
		flag(context, [], 'needs at least one tag, alias, registration_id or segment', context.value);
	} else if (given.length > 1 && given.includes('live_activity_id')) {
		flag(context, ['live_activity_id'], 'cannot be combined with another target', given);
	}
}

/** Devices listed in an uploaded file. */
export const fileAudience = lazily(() =>
	z.strictObject({ file: z.strictObject({ file_id: token }) }),
);

/** `"all"`, or kinds of targets of which a device must fulfil each. */
// The usual form first: each that is tried in vain costs as much as the one that fits.
export const audience = lazily(() => z.union([kinds, z.literal('all')]));

/** Every audience there is, for schedules and templates. */
export const anyAudience = lazily(() => z.union([kinds, fileAudience, z.literal('all')]));

export type JPushAudience = z.infer<typeof audience>;
export type JPushFileAudience = z.infer<typeof fileAudience>;

import * as z from 'zod';

import { digitsOf, longId } from '../../core/longId';

/** A tag, an alias, a push token or the like; the vendor documents no further rule. */
export const word = z.string().regex(/\S/, { error: 'must not be blank' });

/** A serial number of a device, and other 32-bit numbers. */
export const int32 = z
	.int()
	.min(0)
	.max(2 ** 31 - 1);

/** An hour of the day. */
export const hour = z.int().min(0).max(23);

/** Whom an administrator's call acts as, in place of what the credential says. */
export const identity = {
	/** Acts as this user. */
	user_id: longId.optional(),
	/** Acts as administrator of this group. */
	group_id: longId.optional(),
};

/** An identity in the form that travels. */
export function identityHeaders(input: {
	user_id?: string | number;
	group_id?: string | number;
}): Record<string, string | undefined> {
	return {
		user_id: input.user_id === undefined ? undefined : digitsOf(input.user_id),
		group_id: input.group_id === undefined ? undefined : digitsOf(input.group_id),
	};
}

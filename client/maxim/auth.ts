import { createHash } from 'node:crypto';

import { InvalidInputError } from '../core/errors';
import { digitsOf, longId } from '../core/longId';
import type { VendorProfile } from '../core/profile';
import type { HttpRequest } from '../core/transport';
import { checkBaseUrl } from '../core/url';
import { maximLimits } from './limits';
import { interpretMaximReply } from './reply';

/** All operations share base URL, proof of identity and error table. */
export type MaximFamily = 'api';

/** An app and the token of its administrator, or of one of its users. */
export interface MaximCredential {
	/** The app's own address, `api_endpoint` in the console's application information. Mandatory. */
	baseUrl: string;
	appId: string;
	/** From the console's token management; it does not expire. */
	accessToken: string;
	/** With an administrator's token: acts as this user unless a call names somebody else. */
	userId?: string;
	/** With an administrator's token: acts as administrator of this group unless a call names somebody else. */
	groupId?: string;
	/** Calls a second, where the app may make more or fewer than the default of 10. */
	callsPerSecond?: number;
}

const CONSOLE = 'the application information of the MaxIM (Lanying IM) console';
const BASE_URL_HINT = `Copy api_endpoint from ${CONSOLE}, e.g. https://s-1-3-api.maximtop.cn. Every app has its own.`;
const PRINTABLE = /^[\x21-\x7e]+$/;

/** @throws InvalidInputError when a part of the credential cannot be right */
export function maximProfile(credential: MaximCredential): VendorProfile<MaximFamily> {
	const { appId, accessToken } = credential;
	if (!PRINTABLE.test(appId)) {
		throw unusable('app_id', 'App ID', `Copy it again from ${CONSOLE}.`);
	}
	if (!PRINTABLE.test(accessToken)) {
		throw unusable(
			'access-token',
			'access token',
			'Copy it again from the console, Token Management.',
		);
	}
	const base = readBaseUrl(credential.baseUrl);
	const limits = maximLimits(credential.callsPerSecond);
	const identity = readIdentity(credential);
	return {
		vendor: 'maxim',
		credentialKey: fingerprint([appId, accessToken, base, JSON.stringify(limits)]),
		secrets: [accessToken],
		limits,
		baseUrl: () => base,
		authorize: async (request) => ({
			...request,
			headers: {
				...(namesIdentity(request) ? {} : identity),
				...request.headers,
				app_id: appId,
				'access-token': accessToken,
			},
		}),
		interpret: interpretMaximReply,
		// The vendor's replies say nothing of a limit.
		readRate: () => ({}),
	};
}

function readBaseUrl(text: string): string {
	if (text.trim() !== '') return checkBaseUrl('maxim', text.trim(), BASE_URL_HINT);
	throw new InvalidInputError({
		vendor: 'maxim',
		field: 'baseUrl',
		message: 'Base URL: a value is required, since every app has an address of its own',
		hint: BASE_URL_HINT,
	});
}

/** The headers that let an administrator act as somebody else. */
function readIdentity({ userId, groupId }: MaximCredential): Record<string, string> {
	if (userId && groupId) {
		throw new InvalidInputError({
			vendor: 'maxim',
			field: 'group_id',
			message: 'The MaxIM credential names a user and a group to act as',
			hint: 'Keep one of them.',
		});
	}
	if (userId) return { user_id: readId('user_id', 'user ID', userId) };
	return groupId ? { group_id: readId('group_id', 'group ID', groupId) } : {};
}

function readId(field: string, name: string, id: string): string {
	if (longId.safeParse(id).success) return digitsOf(id);
	throw unusable(field, name, 'Enter the number that the console shows, without blanks.');
}

function namesIdentity({ headers }: HttpRequest): boolean {
	return headers.user_id !== undefined || headers.group_id !== undefined;
}

function unusable(field: string, name: string, hint: string): InvalidInputError {
	return new InvalidInputError({
		vendor: 'maxim',
		field,
		message: `The ${name} of the MaxIM credential is empty or holds characters that it cannot have`,
		hint,
	});
}

/** Distinguishes credentials without keeping their secrets; whom a call acts as changes no limit. */
function fingerprint(parts: string[]): string {
	return `maxim:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`;
}

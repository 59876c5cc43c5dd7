import type { SimRequest } from '../../core/types';
import type { MpaasGatewaySettings, MpaasKeyConfig } from '../config';
import { GatewayError, missing } from '../errors';
import { readAcs3 } from './acs3';
import { bagOf } from './bag';
import { readClassic } from './classic';
import { sameText } from './encode';
import type { Proof } from './proof';

/** What the key room needs to know of the gateway. */
export interface GatewayState {
	keys: ReadonlyMap<string, MpaasKeyConfig>;
	/** Nonces seen, by key, with the time until which they must not come again. */
	nonces: Map<string, number>;
	settings: MpaasGatewaySettings;
	now: number;
}

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const MANY_NONCES = 50_000;

/** Checks key, time, signature, token and nonce of a call. */
export function authenticate(
	state: GatewayState,
	request: SimRequest,
): { proof: Proof; key: MpaasKeyConfig } {
	const bag = bagOf(request);
	const isV3 = request.headers.authorization !== undefined;
	const proof = isV3 ? readAcs3(request, bag) : readClassic(request, bag);
	checkTime(state, proof.timestamp);
	const key = state.keys.get(proof.accessKeyId);
	if (!key) {
		const status = state.settings.unknownKeyStatus;
		throw new GatewayError('InvalidAccessKeyId.NotFound', { status });
	}
	if (key.inactive) throw new GatewayError('InvalidAccessKeyId.Inactive');
	checkSignature(state, proof, key.accessKeySecret);
	checkToken(state, proof.securityToken, key);
	// Only a signed call uses up its nonce, or a stranger could burn those of others.
	useNonce(state, `${proof.accessKeyId}/${proof.nonce}`);
	return { proof, key };
}

function checkTime({ settings, now }: GatewayState, text: string | undefined): void {
	if (text === undefined || text === '') throw new GatewayError('IllegalTimestamp');
	const time = TIMESTAMP.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(time)) throw new GatewayError('InvalidTimeStamp.Format');
	if (Math.abs(now - time) > settings.maxSkewMs) throw new GatewayError('InvalidTimeStamp.Expired');
}

function checkSignature({ settings }: GatewayState, proof: Proof, secret: string): void {
	if (sameText(proof.signature, proof.expected(secret))) return;
	throw new GatewayError('SignatureDoesNotMatch', {
		status: settings.signatureStatus,
		message: `Specified signature is not matched with our calculation. server string to sign is:${proof.stringToSign}`,
	});
}

function checkToken(state: GatewayState, token: string | undefined, key: MpaasKeyConfig): void {
	const fail = (reason: string) =>
		new GatewayError(`InvalidSecurityToken.${reason}`, { status: state.settings.tokenStatus });
	if (key.securityToken === undefined) {
		if (token !== undefined) throw fail('MismatchWithAccessKey');
		return;
	}
	if (token === undefined || token === '') throw missing('SecurityToken');
	if (/[^\x21-\x7e]/.test(token)) throw fail('Malformed');
	if (!sameText(token, key.securityToken)) throw fail('MismatchWithAccessKey');
	if (state.now >= (key.tokenExpiresAt ?? Infinity)) throw fail('Expired');
}

function useNonce({ nonces, settings, now }: GatewayState, nonce: string): void {
	if ((nonces.get(nonce) ?? -Infinity) >= now) throw new GatewayError('SignatureNonceUsed');
	// A time stamp may lie ahead by the window and be accepted until as long behind.
	nonces.set(nonce, now + 2 * settings.maxSkewMs);
	if (nonces.size < MANY_NONCES) return;
	for (const [old, until] of nonces) if (until < now) nonces.delete(old);
}

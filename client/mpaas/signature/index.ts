import { randomUUID } from 'node:crypto';

import type { Clock } from '../../core/clock';
import { signAcs3 } from './acs3';
import { signClassic } from './classic';
import { timestamp } from './encode';
import type { Draft, Proof, SignatureKind, SigningKey } from './types';

export { signAcs3 } from './acs3';
export { signClassic } from './classic';
export type { Draft, Proof, SignatureKind, SigningKey } from './types';

/** Signs a draft with a nonce and a time of its own: no two attempts of a request carry the same proof. */
export function sign(draft: Draft, key: SigningKey, kind: SignatureKind, clock: Clock): Draft {
	const proof: Proof = { timestamp: timestamp(clock.now()), nonce: randomUUID() };
	return kind === 'classic' ? signClassic(draft, key, proof) : signAcs3(draft, key, proof);
}

import { JPushError, type CaseName, type ErrorCase } from './errors';
import { LIMITS } from './limits';
import { isRid } from './words';

/** A list of registration ids of the device and report families: 1 to 1000 strings. */
export function readRids(value: unknown, cases: Record<CaseName, ErrorCase>): string[] {
	if (!Array.isArray(value) || value.length === 0) {
		throw new JPushError(cases.missingParameter, 'registration_ids must be a non-empty array');
	}
	const rids: unknown[] = value;
	if (rids.length > LIMITS.ridsPerCall || !rids.every((rid) => typeof rid === 'string')) {
		throw new JPushError(7002, 'Invalid registration_ids');
	}
	return rids;
}

/** As `readRids`, and every id well-formed; the malformed ones are named in the refusal. */
export function readValidRids(value: unknown, cases: Record<CaseName, ErrorCase>): string[] {
	const rids = readRids(value, cases);
	const malformed = rids.filter((rid) => !isRid(rid));
	if (malformed.length === 0) return rids;
	const error = new JPushError(cases.malformedRidInList, 'Some registration_ids are invalid');
	error.illegalRids = malformed;
	throw error;
}

import type { JPushClient } from '../../../client';
import { describeFailure } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { settleSync } from '../../shared/run/settle';
import { InvalidTarget, type Answers } from '../../shared/run/works';
import { blamesIds, isInvalidId } from '../../shared/vendors/jpush/blame';
import { JPUSH } from '../../shared/vendors/jpush/vendor';
import { deviceWork } from '../shared/deviceWork';

const WORDS = {
	idField: 'registrationId',
	blames: blamesIds,
	isInvalid: isInvalidId,
	missing: 'The app has no device with this registration ID',
};

interface LookUp {
	/** Most ids in one call. */
	cap: number;
	/** What JPush says of the ids that it knows. */
	ask(ids: string[], options: { signal?: AbortSignal }): Promise<Answers>;
}

/** Asks JPush about registration ids; what cannot be one is found invalid without a call. */
export function lookUpDevices(context: RunContext<JPushClient>, lookUp: LookUp) {
	return deviceWork(context, WORDS, {
		cap: lookUp.cap,
		call: async (_group, ids, options): Promise<Answers> => {
			const malformed = new Map(ids.flatMap((id) => findMalformed(context, id)));
			const asked = ids.filter((id) => !malformed.has(id));
			if (asked.length === 0) return malformed;
			return new Map([...malformed, ...(await lookUp.ask(asked, options))]);
		},
		present: (answer) => answer,
	});
}

function findMalformed(
	{ client, module }: RunContext<JPushClient>,
	id: string,
): Array<[string, InvalidTarget]> {
	const checked = settleSync(() => client.check.getDevice({ registration_id: id }));
	if (checked.ok) return [];
	const { message, code } = describeFailure(checked.error, JPUSH.value, (path) =>
		JPUSH.labelOf(module, path),
	);
	return [[id, new InvalidTarget(message, code)]];
}

import type { IDataObject } from 'n8n-workflow';

import type { JPushClient } from '../../../client';
import { TargetReader } from '../../shared/fields/targets';
import { describeFailure } from '../../shared/run/failure';
import type { RunContext } from '../../shared/run/operation';
import { settleSync } from '../../shared/run/settle';
import { InvalidTarget, lookUpWork } from '../../shared/run/works';
import { blamesIds, isInvalidId } from '../../shared/vendors/jpush/blame';
import { JPUSH } from '../../shared/vendors/jpush/vendor';

type Answers = Map<string, IDataObject | InvalidTarget>;

interface LookUp {
	/** Most ids in one call. */
	cap: number;
	/** What JPush says of the ids that it knows. */
	ask(ids: string[], options: { signal?: AbortSignal }): Promise<Map<string, IDataObject>>;
}

/** Asks JPush about registration ids; what cannot be one is found invalid without a call. */
export function lookUpDevices(context: RunContext<JPushClient>, lookUp: LookUp) {
	const devices = new TargetReader(context.n8n, context.parameters);
	return lookUpWork(context, {
		cap: lookUp.cap,
		read: (itemIndex) => ({ group: {}, targets: devices.values(itemIndex) }),
		call: async (_group, ids, options): Promise<Answers> => {
			const answers: Answers = new Map(ids.flatMap((id) => malformed(context, id)));
			const asked = ids.filter((id) => !answers.has(id));
			if (asked.length === 0) return answers;
			return new Map([...answers, ...(await lookUp.ask(asked, options))]);
		},
		blamesTargets: blamesIds,
		isInvalid: isInvalidId,
		present: (registrationId, answer) => ({ registrationId, ...answer }),
		missing: 'The app has no device with this registration ID',
	});
}

function malformed(
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

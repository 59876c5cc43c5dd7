import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { textReader } from '../fields/lists';
import type { RunContext } from './operation';
import { onlyReply } from './outcomes';
import { listWork, stamp } from './works';

/** How a vendor tells what became of a message on its way to a device. */
interface Trace<Step> {
	messageIdField: INodeProperties;
	readDevices(itemIndex: number): string[];
	check(messageId: string, device: string): void;
	ask(messageId: string, device: string, options: { signal?: AbortSignal }): Promise<Step[]>;
	/** What a row tells beside the message's id. */
	present(device: string, steps: Step[]): IDataObject;
}

/** The steps of a message on its way to the devices that an item names; one call for each. */
export function traceWork<Step>(context: RunContext<unknown>, trace: Trace<Step>) {
	const readMessageId = textReader(trace.messageIdField);
	return listWork({
		cap: 1,
		read: (itemIndex) => ({
			group: { messageId: readMessageId(context.parameters, itemIndex) },
			targets: trace.readDevices(itemIndex),
		}),
		check: ({ messageId }, [device = '']) => {
			trace.check(messageId, device);
		},
		call: async ({ messageId }, [device = ''], options) =>
			await trace.ask(messageId, device, options),
		blamesTargets: () => false,
		present: (outcomes, { messageId }) =>
			outcomes.map((outcome) =>
				stamp(context, { messageId, ...trace.present(outcome.target, onlyReply([outcome])) }),
			),
	});
}

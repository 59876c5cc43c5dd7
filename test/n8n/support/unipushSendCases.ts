import { INVALID_INPUT, type OperationCase } from './operation';

const conditions = {
	condition: [
		{ type: 'tag', match: 'any', tags: '={{ $json.tag }}' },
		{ type: 'phoneType', match: 'none', phoneTypes: ['ios'] },
	],
};

/** Sends of uni-push that the simulated vendor has to understand. */
export const UNIPUSH_SEND_CASES: OperationCase[] = [
	{
		operation: 'send',
		app: { vendor: 'unipush', tags: ['vip'], platforms: ['android'] },
		parameters: { targetType: 'conditions', conditions, title: 'Order', body: 'On its way' },
		rows: () => ({ good: { tag: 'vip' }, bad: { tag: '' } }),
		output: () => [
			{
				vendor: 'unipush',
				outcome: 'accepted',
				messageId: expect.stringMatching(/^RASA_/) as string,
				idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
				targetType: 'conditions',
				targets: [],
				conditions: [
					{ kind: 'tag', match: 'any', values: ['vip'] },
					{ kind: 'phoneType', match: 'none', values: ['ios'] },
				],
				combined: 1,
				devices: {},
			},
		],
		refusal: { error: INVALID_INPUT, message: /^Condition 1, Tags: no value is given/ },
	},
];

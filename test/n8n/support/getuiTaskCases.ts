import {
	DEVICE,
	DEVICES,
	deviceRows,
	leftOut,
	schedulePush,
	sendList,
	sent,
	text,
	unknownDevice,
} from './getuiParts';
import { refusedBy, type OperationCase } from './operation';

const unknownTask = { error: refusedBy('20001', 400), message: /taskid is invalid/ };
const NO_TASK = 'RASL_0101_none';
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
const scheduled = { scheduleId: '={{ $json.id }}' };

/** Every operation of Manage Push Task. */
export const GETUI_TASK_CASES: OperationCase[] = [
	{
		operation: 'stop',
		parameters: { taskId: '={{ $json.id }}' },
		rows: async (app) => ({ good: { id: await sendList(app) }, bad: { id: NO_TASK } }),
		output: (_app, { id }) => [{ vendor: 'getui', taskId: id, stopped: true }],
		refusal: unknownTask,
	},
	{
		operation: 'revoke',
		parameters: { taskId: '={{ $json.id }}', targetType: 'device', ...DEVICES },
		rows: async (app) => {
			const id = await sendList(app);
			const { good, bad } = deviceRows(app);
			return { good: { ...good, id }, bad: { ...bad, id } };
		},
		output: (_app, { id, rid }) => [
			{
				...sent,
				targetType: 'device',
				targets: [rid],
				combined: 2,
				statuses: [text],
				revokedTaskId: id,
			},
		],
		refusal: leftOut,
	},
	{
		operation: 'getScheduled',
		parameters: scheduled,
		rows: async (app) => ({ good: { id: await schedulePush(app) }, bad: { id: NO_TASK } }),
		output: (_app, { id }) => [
			{
				vendor: 'getui',
				scheduleId: id,
				state: 'waiting',
				sendResult: 'do_not_send',
				scheduledFor: time,
				createdAt: time,
				content: '',
			},
		],
		refusal: unknownTask,
	},
	{
		operation: 'cancelScheduled',
		parameters: scheduled,
		rows: async (app) => ({ good: { id: await schedulePush(app) }, bad: { id: NO_TASK } }),
		output: (_app, { id }) => [{ vendor: 'getui', scheduleId: id, cancelled: true }],
		refusal: unknownTask,
	},
	{
		operation: 'getMessageDetail',
		parameters: { messageId: '={{ $json.id }}', ...DEVICE },
		rows: async (app) => {
			const id = await sendList(app);
			const { good, bad } = deviceRows(app);
			return { good: { ...good, id }, bad: { ...bad, id } };
		},
		output: (_app, { id, rid }) => [
			expect.objectContaining({
				vendor: 'getui',
				messageId: id,
				clientId: rid,
				lastEvent: '到达客户端',
			}) as never,
		],
		refusal: unknownDevice,
	},
];

import { createJPushScheduleSender, createJPushSender } from '../../../client';
import { failureOf, useScene } from './harness';

const scene = useScene();

test.each([
	['push', createJPushSender],
	['schedule', createJPushScheduleSender],
])('a %s whose key could not be fetched was not sent', async (_name, create) => {
	scene.bench.simulator.frame.faults.add({
		kind: 'status',
		status: 503,
		match: { operation: 'cid' },
	});
	const error = await failureOf(create(scene.client).takeKey('seed', {}));
	expect(error).toMatchObject({ outcome: 'rejected', retryable: true });
});

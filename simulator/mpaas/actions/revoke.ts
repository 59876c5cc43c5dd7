import { DAY_MS } from '../../core/dates';
import { SINCE_2020, type Action, type Call } from '../call';
import { BusinessError } from '../errors';
import { KIND, type Sent } from '../push/sent';

/** Takes one simple or template message back. */
export const revokePushMessage: Action = {
	name: 'RevokePushMessage',
	versions: SINCE_2020,
	family: 'push',
	params: ['MessageId', 'TargetId'],
	handle(call) {
		const { app, params } = call;
		const messageId = params.need('MessageId');
		const targetId = params.need('TargetId');
		const found = (app.byKey.get(messageId) ?? []).filter(
			({ kind, target }) => kind <= KIND.template && target === targetId,
		);
		withdraw(call, found);
		return {};
	},
};

/** Takes a whole batch or broadcast back. */
export const revokePushTask: Action = {
	name: 'RevokePushTask',
	versions: SINCE_2020,
	family: 'push',
	params: ['TaskId'],
	handle(call) {
		const task = call.app.tasks.get(call.params.need('TaskId'));
		withdraw(call, task?.sent ?? []);
		if (task) task.revoked = true;
		return {};
	},
};

function withdraw({ app, now }: Call, sent: readonly Sent[]): void {
	const { revokeDays, unknownRevokeCode } = app.settings;
	const recent = sent.filter(({ at }) => now - at <= revokeDays * DAY_MS);
	if (recent.length === 0) throw new BusinessError(unknownRevokeCode, 'nothing to revoke');
	const { courier, registry } = app.frame;
	for (const { message } of recent) courier.withdraw(message, registry.phones);
}

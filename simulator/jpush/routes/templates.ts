import type { Route } from '../../core/types';
import { JPushError } from '../errors';
import { appRoutes, ok, readObject, type AppCall } from '../gate';
import { pushOnce } from '../push/send';
import { createTask } from '../schedule/create';
import type { JPushSim } from '../sim';
import { readTemplateCall, renderItem, type TemplateItem } from '../template';

/** Template push and scheduled template push (P11, P12). */
export function templateRoutes(sim: JPushSim): Route[] {
	const common = { method: 'POST', family: 'push', vip: 2006, envelope: true } as const;
	return [
		...appRoutes(sim, {
			...common,
			operation: 'templatePush',
			urls: ['/v3/push/template'],
			bucket: 'push',
			handle: pushTemplate,
		}),
		...appRoutes(sim, {
			...common,
			operation: 'templateSchedule',
			urls: ['/v3/push/template/schedule'],
			bucket: 'schedule',
			handle: scheduleTemplate,
		}),
	];
}

function pushTemplate(call: AppCall) {
	const { template, items } = readTemplateCall(call, readObject(call, 1003), []);
	const list = items.map((item) =>
		attempt(item, () => {
			const { msgId } = pushOnce(call.app, renderItem(call.app, template, item).draft);
			return { message_id: String(msgId) };
		}),
	);
	return ok({ code: 0, message: 'success', data: { push_list: list } });
}

function scheduleTemplate(call: AppCall) {
	const body = readObject(call, 1003);
	const { template, items } = readTemplateCall(call, body, ['schedule_name', 'trigger']);
	const list = items.map((item) =>
		attempt(item, () => ({
			schedule_id: schedule(call, body, renderItem(call.app, template, item)),
		})),
	);
	return ok({ code: 0, message: 'success', data: { schedule_list: list } });
}

function schedule(
	call: AppCall,
	body: Record<string, unknown>,
	rendered: ReturnType<typeof renderItem>,
): string {
	const { schedule_name: name, trigger } = body;
	return createTask(call.app, { name, enabled: true, trigger, push: rendered.body }).id;
}

/** One item's entry; an item that fails leaves the others alone. */
function attempt(item: TemplateItem, run: () => Record<string, string>): Record<string, unknown> {
	const trace = item.trace_id === undefined ? {} : { trace_id: item.trace_id };
	try {
		return { code: 0, ...run(), ...trace };
	} catch (error) {
		if (!(error instanceof JPushError)) throw error;
		return { code: error.code, message: error.message, ...trace };
	}
}

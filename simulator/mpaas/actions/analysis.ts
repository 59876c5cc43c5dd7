import { DAY_MS } from '../../core/dates';
import { SINCE_2020, type Action, type Call } from '../call';
import { resultContent } from '../content';
import { BusinessError } from '../errors';
import { readPage } from '../paging';
import { KIND, type Kind, type Task } from '../push/sent';
import { countOf, rate } from '../stats';

const MAX_DAYS = 90;
const PLATFORMS = ['IOS', 'ANDROID', 'HARMONYOS'];
const CHANNELS = ['IOS', 'FCM', 'HMS', 'MIUI', 'OPPO', 'VIVO', 'ANDROID', 'HARMONYOS'];
const TYPES: Record<string, Kind> = {
	SIMPLE: KIND.simple,
	TEMPLATE: KIND.template,
	MULTIPLE: KIND.multiple,
	BROADCAST: KIND.broadcast,
};
const INDEX_PARAMS = ['StartTime', 'EndTime', 'Platform', 'Channel', 'Type', 'TaskId'];

export const queryPushAnalysisCoreIndex: Action = {
	name: 'QueryPushAnalysisCoreIndex',
	versions: SINCE_2020,
	family: 'query',
	params: INDEX_PARAMS,
	handle: (call) => resultContent(call.app.settings, coreIndex(call)),
};

/** The older twin; it prints its numbers as text. */
export const listAnalysisCoreIndex: Action = {
	name: 'ListAnalysisCoreIndex',
	versions: SINCE_2020,
	family: 'query',
	params: INDEX_PARAMS,
	handle(call) {
		const texts = Object.entries(coreIndex(call)).map(([name, value]) => [name, String(value)]);
		const Data: unknown = Object.fromEntries(texts);
		return { Success: true, ResultContent: { Success: true, ResultMsg: '', Data } };
	},
};

function coreIndex({ app, params }: Call): Record<string, number> {
	const from = app.dayOf(params.needInteger('StartTime'));
	const end = params.needInteger('EndTime');
	const until = app.dayOf(end) + DAY_MS;
	// Day precision: 90 days apart are allowed, whatever the hour.
	if (end < from || until - DAY_MS - from > MAX_DAYS * DAY_MS) {
		throw new BusinessError(3028, 'EndTime');
	}
	const platform = params.word('Platform', PLATFORMS);
	const channel = params.word('Channel', CHANNELS);
	const type = params.word('Type', Object.keys(TYPES));
	const taskId = params.text('TaskId');
	const sent = app.sent.filter(
		({ at, kind, taskId: task }) =>
			at >= from &&
			at < until &&
			(type === undefined || TYPES[type] === kind) &&
			(taskId === undefined || task === taskId),
	);
	const { total, pushed, arrived, opened, ignored } = countOf(app, sent, { platform, channel });
	return {
		PushTotalNum: total,
		PushNum: pushed,
		ArrivalNum: arrived,
		ArrivalRate: rate(app, arrived, pushed),
		OpenNum: opened,
		OpenRate: rate(app, opened, arrived),
		IgnoreNum: ignored,
		IgnoreRate: rate(app, ignored, arrived),
	};
}

export const queryPushAnalysisTaskList: Action = {
	name: 'QueryPushAnalysisTaskList',
	versions: SINCE_2020,
	family: 'query',
	params: ['StartTime', 'TaskId', 'TaskName', 'PageNumber', 'PageSize'],
	handle({ app, params }) {
		const from = app.dayOf(params.needInteger('StartTime'));
		const taskId = params.text('TaskId');
		const name = params.text('TaskName');
		const tasks = [...app.tasks.values()].filter(
			(task) =>
				task.createdAt >= from &&
				(taskId === undefined || task.id === taskId) &&
				(name === undefined || task.name.includes(name)),
		);
		return resultContent(app.settings, readPage(params).cut(tasks.reverse()).map(lineOf));
	},
};

function lineOf(task: Task): Record<string, unknown> {
	return {
		TaskId: task.id,
		TaskName: task.name,
		TemplateId: task.templateId,
		TemplateName: task.templateName,
		Type: task.kind,
		GmtCreate: task.createdAt,
	};
}

export const queryPushAnalysisTaskDetail: Action = {
	name: 'QueryPushAnalysisTaskDetail',
	versions: SINCE_2020,
	family: 'query',
	params: ['TaskId'],
	handle({ app, params, now }) {
		const task = app.tasks.get(params.need('TaskId'));
		if (!task) throw new BusinessError(3028, 'TaskId');
		const { total, pushed, arrived } = countOf(app, task.sent);
		const endTime = Math.min(now, task.createdAt + app.settings.statsRampMs);
		return resultContent(app.settings, {
			// A number here, though the list prints text; bigint so that a long one is not rounded.
			TaskId: BigInt(task.id),
			PushNum: total,
			PushSuccessNum: pushed,
			PushArrivalNum: arrived,
			StartTime: task.createdAt,
			EndTime: endTime,
			Duration: durationOf(endTime - task.createdAt),
		});
	},
};

function durationOf(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
	return `${two(seconds / 3600)} 小时 ${two((seconds / 60) % 60)} 分 ${two(seconds % 60)} 秒`;
}

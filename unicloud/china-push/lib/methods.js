'use strict';

/** Devices that one sendMessage reaches; the vendor drops the rest without a word. */
const DEVICES = 500;
/** An alias may have 10 devices, so more aliases than these could be more than 500 devices. */
const ALIASES = 50;

const isText = (value) => typeof value === 'string' && value.trim() !== '';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A rule takes a value and its name, and returns what is wrong, or undefined. */
const text = (value, name) => (isText(value) ? undefined : `${name} must be a text`);
const anyText = (value, name) => (typeof value === 'string' ? undefined : `${name} must be a text`);
const flag = (value, name) =>
	typeof value === 'boolean' ? undefined : `${name} must be true or false`;
const number = (value, name) =>
	typeof value === 'number' && Number.isFinite(value) ? undefined : `${name} must be a number`;
const numberOrText = (value, name) =>
	typeof value === 'number' ? number(value, name) : text(value, name);
const record = (value, name) => (isObject(value) ? undefined : `${name} must be an object`);
const recordOrText = (value, name) => (typeof value === 'string' ? undefined : record(value, name));

const texts = (limit) => (value, name) => {
	if (!Array.isArray(value) || value.length === 0) return `${name} must be a list with entries`;
	if (!value.every(isText)) return `${name} must hold texts only`;
	return value.length > limit ? `${name} takes at most ${limit} entries` : undefined;
};

/** One text, or a list of them. */
const textOrTexts = (limit) => (value, name) =>
	typeof value === 'string' ? text(value, name) : texts(limit)(value, name);

/** Texts separated by commas. */
const commaTexts = (limit) => (value, name) =>
	typeof value === 'string' ? texts(limit)(value.split(','), name) : `${name} must be a text`;

const day = (value, name) =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
		? undefined
		: `${name} must be a day as yyyy-MM-dd`;

const requestId = (value, name) =>
	isText(value) && value.length >= 10 && value.length <= 32
		? undefined
		: `${name} must have 10 to 32 characters`;

const fields = (required, optional) => {
	const all = Object.assign({}, required, optional);
	return (value, name) => {
		if (!isObject(value)) return `${name} must be an object`;
		const keys = Object.keys(value);
		// A misspelt target would make a broadcast of the message.
		const unknown = keys.find((key) => !Object.prototype.hasOwnProperty.call(all, key));
		if (unknown !== undefined) return `${unknown} is not known to the method`;
		const missing = Object.keys(required).find((key) => value[key] === undefined);
		if (missing !== undefined) return `${missing} is required`;
		return firstProblem(keys.map((key) => all[key](value[key], key)));
	};
};

const listOf = (rule, limit) => (value, name) => {
	if (!Array.isArray(value) || value.length === 0) return `${name} must be a list with entries`;
	if (value.length > limit) return `${name} takes at most ${limit} entries`;
	return firstProblem(value.map((entry, index) => rule(entry, `${name}[${index}]`)));
};

function firstProblem(problems) {
	return problems.find((problem) => problem !== undefined);
}

const condition = fields({ key: text, values: texts(DEVICES), opt_type: text });
const binding = fields({ cid: text, alias: text });

const message = fields(
	{ title: anyText, content: anyText, payload: recordOrText },
	{
		user_id: textOrTexts(DEVICES),
		user_tag: textOrTexts(DEVICES),
		device_id: textOrTexts(DEVICES),
		push_clientid: textOrTexts(DEVICES),
		getui_alias: textOrTexts(ALIASES),
		getui_custom_tag: text,
		getui_big_data_tag: listOf(condition, DEVICES),
		platform: textOrTexts(DEVICES),
		check_token: flag,
		force_notification: flag,
		badge: numberOrText,
		channel: record,
		request_id: requestId,
		group_name: text,
		sound: text,
		content_available: number,
		open_url: text,
		settings: record,
		options: record,
		must_report: flag,
	},
);

const TARGETS = [
	'user_id',
	'user_tag',
	'device_id',
	'push_clientid',
	'getui_alias',
	'getui_custom_tag',
	'getui_big_data_tag',
];

function sendMessage(params) {
	const problem = message(params, 'params');
	if (problem !== undefined) return problem;
	const targets = TARGETS.filter((name) => params[name] !== undefined);
	return targets.length > 1 ? `${targets.join(' and ')} cannot stand together` : undefined;
}

const takes = (rule) => (params) => rule(params, 'params');
const takesNothing = (params) =>
	params === undefined ? undefined : 'The method takes no argument';

/** The methods that can be called, and what is wrong with an argument. Nothing else is reachable. */
const METHODS = {
	sendMessage,
	stopTaskByTaskid: takes(text),
	getTaskScheduleByTaskid: takes(text),
	deleteTaskScheduleByTaskid: takes(text),
	getTaskDetail: takes(fields({ taskId: text, cid: text })),
	cidBindAlias: takes(listOf(binding, 1000)),
	getAliasByCid: takes(text),
	getCidByAlias: takes(text),
	unboundAlias: takes(listOf(binding, 1000)),
	unboundAllAlias: takes(text),
	cidBindCustomTags: takes(fields({ cid: text, custom_tag: texts(100) })),
	cidsBindCustomTag: takes(fields({ cids: texts(1000), custom_tag: text })),
	cidsUnboundCustomTag: takes(fields({ cids: texts(1000), custom_tag: text })),
	searchCustomTagByCid: takes(text),
	addCidToBlacklist: takes(commaTexts(200)),
	removeCidInBlacklist: takes(commaTexts(200)),
	getClientStatusByCid: takes(commaTexts(1000)),
	getDeviceStatusByCid: takes(commaTexts(100)),
	getClientDetailByCid: (params) =>
		(typeof params === 'string' ? commaTexts(1000) : texts(1000))(params, 'params'),
	getClientCount: takes(fields({ tag: listOf(condition, DEVICES) })),
	setBadgeByCid: takes(fields({ cid: commaTexts(200), badge: text })),
	getReport: takes(fields({ taskid: commaTexts(200) }, { actionIdList: text })),
	getReportByGroupName: takes(text),
	getReportDetailByTaskid: takes(commaTexts(200)),
	getReportByDate: takes(day),
	getTodayReport: takesNothing,
	getClientReportByDate: takes(day),
	getTodayOnlineClientReport: takesNothing,
};

module.exports = { METHODS, TARGETS };

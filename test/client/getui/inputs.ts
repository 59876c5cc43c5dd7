/** A valid input of each operation, and the request that it makes. */
export interface Sample {
	input: unknown;
	method: string;
	/** Path and query below `/v2/{appId}`. */
	url: string;
	body?: unknown;
	/** What the vendor answers as `data`, and what the method returns for it. */
	data?: unknown;
	result: unknown;
}

const NOTE = { notification: { title: 't', body: 'b', click_type: 'startapp' } };
const push = { request_id: 'req0000000001', push_message: NOTE };
const pairs = { data_list: [{ cid: 'c1', alias: 'user_1' }] };
const TASK = 'RASL_0723_8fd9a2';
const ALL_TASK = { taskid: 'RASA_0723_1926c5' };
const single = { RASS_0722_8d95b7: { c1: 'successed_online' } };
const counts = { total: { msg_num: 4, target_num: 4 }, gt: { target_num: 2 } };
const detail = { client_app_id: 'app', phone_type: 1, notification_switch: true, brand: 'hw' };
const steps = [{ time: '2025-07-23 10:00:00', event: '消息请求成功' }];
const conditions = [{ key: 'phone_type', values: ['android'], opt_type: 'and' }];

const get = (url: string, input: unknown, data: unknown, result: unknown = data): Sample => ({
	method: 'GET',
	url,
	input,
	data,
	result,
});

/** The body is the input. */
const post = (
	url: string,
	input: unknown,
	data?: unknown,
	result: unknown = data ?? {},
): Sample => ({
	method: 'POST',
	url,
	input,
	body: input,
	data,
	result,
});

const remove = (url: string, input: unknown, body?: unknown): Sample => ({
	method: 'DELETE',
	url,
	input,
	body,
	result: {},
});

export const SAMPLES: Record<string, Sample> = {
	bindAliases: post('/user/alias', pairs),
	getAlias: get('/user/alias/cid/c1', { cid: 'c1' }, { alias: 'user_1' }),
	getAliasCids: get('/user/cid/alias/%E5%BC%A0_1', { alias: '张_1' }, { cid: ['c1', 'c2'] }),
	unbindAliases: remove('/user/alias', pairs, pairs),
	deleteAlias: remove('/user/alias/user_1', { alias: 'user_1' }),
	setTags: {
		...post('/user/custom_tag/cid/c1', { cid: 'c1', custom_tag: ['tag1', 'tag2'] }),
		body: { custom_tag: ['tag1', 'tag2'] },
	},
	addTag: {
		method: 'PUT',
		url: '/user/custom_tag/batch/%E8%B6%B3%E7%90%83',
		input: { custom_tag: '足球', cid: ['c1'] },
		body: { cid: ['c1'] },
		data: { c1: 'true' },
		result: { c1: 'true' },
	},
	removeTag: {
		method: 'DELETE',
		url: '/user/custom_tag/batch/a%2Fb%3F',
		input: { custom_tag: 'a/b?', cid: ['c1'] },
		body: { cid: ['c1'] },
		data: { c1: 'true' },
		result: { c1: 'true' },
	},
	getTags: get(
		'/user/custom_tag/cid/c1',
		{ cid: 'c1' },
		{ c1: ['tag1 tag2', 'tag3'] },
		{ c1: ['tag1', 'tag2', 'tag3'] },
	),
	addToBlacklist: {
		...post('/user/black/cid/c1,c2', { cid: ['c1', 'c2'] }),
		body: undefined,
	},
	removeFromBlacklist: remove('/user/black/cid/c1,c2', { cid: ['c1', 'c2'] }),
	getUserStatus: get(
		'/user/status/c1,c2',
		{ cid: ['c1', 'c2'] },
		{ c1: { last_login_time: '1484018265935', status: 'offline' }, c2: { status: 'online' } },
	),
	getDeviceStatus: get(
		'/user/deviceStatus/c1',
		{ cid: ['c1'] },
		{ c1: { msg: 'success', code: 0, data: { cid_status: 'offline', device_status: 'online' } } },
	),
	getUserDetail: get(
		'/user/detail/c1,bad1',
		{ cid: ['c1', 'bad1'] },
		{ invalidCids: ['bad1'], validCids: { c1: detail } },
	),
	setBadge: { ...post('/user/badge/cid/c1', { cid: ['c1'], badge: '-8' }), body: { badge: '-8' } },
	countUsers: post('/user/count', { tag: conditions }, { user_count: 7 }),
	bindDeviceTokens: {
		...post(
			'/user/bind_dt/wx',
			{ type: 'wx', dt_list: [{ cid: 'c1', device_token: 'oX' }, { cid: 'c2' }] },
			{ errorList: [{ cid: 'c1', device_token: 'WX_oX', error_code: 24002 }] },
		),
		body: { dt_list: [{ cid: 'c1', device_token: 'oX' }, { cid: 'c2' }] },
	},
	pushToCid: post('/push/single/cid', { ...push, audience: { cid: ['c1'] } }, single),
	pushToAlias: post('/push/single/alias', { ...push, audience: { alias: ['user_1'] } }, single),
	pushBatchByCid: post(
		'/push/single/batch/cid',
		{ is_async: false, msg_list: [{ ...push, audience: { cid: ['c1'] } }] },
		single,
	),
	pushBatchByAlias: post(
		'/push/single/batch/alias',
		{ is_async: true, msg_list: [{ ...push, audience: { alias: ['user_1'] } }] },
		undefined,
		{},
	),
	createListMessage: post(
		'/push/list/message',
		{ group_name: 'g1', settings: { ttl: 7200000 }, push_message: NOTE },
		{ taskid: TASK },
	),
	pushListByCid: post(
		'/push/list/cid',
		{ taskid: TASK, is_async: false, audience: { cid: ['c1', 'c2'] } },
		{ [TASK]: { c1: 'successed_offline', c2: 'successed_ignore' } },
	),
	pushListByAlias: post(
		'/push/list/alias',
		{ taskid: TASK, is_async: false, need_alias_detail: true, audience: { alias: ['user_1'] } },
		{ [TASK]: { user_1: { c1: 'successed_online' } } },
	),
	pushToAll: post('/push/all', { ...push, audience: 'all', settings: { speed: 100 } }, ALL_TASK),
	pushByConditions: post('/push/tag', { ...push, audience: { tag: conditions } }, ALL_TASK),
	pushByFastTag: post(
		'/push/fast_custom_tag',
		{ ...push, audience: { fast_custom_tag: 'tag1' } },
		ALL_TASK,
	),
	stopTask: remove('/task/RASA_1', { taskid: 'RASA_1' }),
	getScheduledTask: get(
		'/task/schedule/RASA_1',
		{ taskid: 'RASA_1' },
		{ RASA_1: { create_time: '1753250000000', send_result: 'do_not_send' } },
	),
	deleteScheduledTask: remove('/task/schedule/RASA_1', { taskid: 'RASA_1' }),
	getMessageTrace: get(
		'/task/detail/c1/RASS_1',
		{ cid: 'c1', taskid: 'RASS_1' },
		{ deatil: steps },
		{ detail: steps },
	),
	getTaskReport: get(
		'/report/push/task/RASL_1,RASA_2?actionIdList=90001%2C90002&needGetuiByBrand=true',
		{ taskid: ['RASL_1', 'RASA_2'], actionIdList: ['90001', '90002'], needGetuiByBrand: true },
		{ RASL_1: { ...counts, actionCntMap: { 90001: 2 } } },
	),
	getGroupReport: get(
		'/report/push/task_group/g1?startDate=2030-01-01&endDate=2030-01-31',
		{ group_name: 'g1', startDate: '2030-01-01', endDate: '2030-01-31' },
		{ g1: counts },
	),
	getRealtimeReport: get(
		'/report/push/task/RASL_1/detail',
		{ taskid: ['RASL_1'] },
		{ RASL_1: { ...counts, failed_detail: { rs: { gt: { 12: { total: 231 } } } } } },
	),
	getDayReport: get(
		'/report/push/date/2025-07-23',
		{ date: '2025-07-23' },
		{ '2025-07-23': counts },
	),
	getPushQuota: get(
		'/report/push/count',
		{},
		{ vv: { general: { push_num: 0, total_num: '10000', limit: false } } },
		{ vv: { general: { push_num: 0, total_num: 10000, limit: false } } },
	),
	getDayUsers: get(
		'/report/user/date/2025-07-23',
		{ date: '2025-07-23' },
		{ '2025-07-23': { register_num: 0, active_num: 1, online_num: 1, accumulative_num: 560 } },
	),
	getOnlineUsers: get(
		'/report/online_user',
		{},
		{ online_statics: { 1753262700015: 1, 1753259100014: 2 } },
	),
};

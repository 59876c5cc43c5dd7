/** A valid input of each operation, and the request that it makes. */
export interface Sample {
	input: Record<string, unknown>;
	method: string;
	/** Path and query below the base URL. */
	url: string;
	/** The JSON body. */
	body?: unknown;
	/** `data` of the reply. */
	data?: unknown;
}

export const TASK_ID = '123456';
export const USER_ID = '2302128618880';

const push = { audience: { alias: ['u_1001'] }, message: { type: 'text', body: 'Hello' } };

const at = (
	method: string,
	url: string,
	input: object = {},
	rest: Partial<Sample> = {},
): Sample => ({
	method,
	url,
	input: { ...input },
	...rest,
});

/** The body is the input. */
const whole = (method: string, url: string, input: object, rest: Partial<Sample> = {}): Sample =>
	at(method, url, input, { body: input, ...rest });

const token = { device_sn: 3, device_token: 'dt', notifier_name: 'xiaomi_prod' };

export const SAMPLES: Record<string, Sample> = {
	notify: whole('POST', '/push/notify', push, { data: { task_id: 123456 } }),
	getTaskDetail: at(
		'POST',
		'/push/task/detail',
		{ list: [TASK_ID] },
		{ body: { list: [123456] }, data: [{ task_id: 123456, mxpush_sent: 1 }] },
	),
	getCertificate: at(
		'GET',
		'/push/certificate?provider=3&environment=1',
		{ provider: 3, environment: 1 },
		{
			data: { name: 'xiaomi_prod', app_id: '1', app_key: 'k', app_secret: 's', certificate: null },
		},
	),
	setAlias: whole('POST', '/user/push/alias', { alias: 'u_1001', push_token: 'pt-1' }),
	getTags: at('GET', '/user/push/tag', {}, { data: ['vip'] }),
	addTags: whole('POST', '/user/push/tag', { tags: ['vip', '北京'] }),
	removeTags: whole('DELETE', '/user/push/tag', { tags: ['vip'] }),
	clearTags: at('DELETE', '/user/push/tag/all'),
	setBadge: whole('POST', '/user/push/badge', { badge: 0 }),
	listDevices: at('GET', '/user/device/list', {}, { data: [{ user_id: 1, device_sn: 3 }] }),
	removeDevice: at('POST', '/user/device/remove?device_sn=3', { device_sn: 3 }),
	bindDeviceToken: whole('POST', '/user/token/bind', token),
	unbindDeviceToken: at('POST', '/user/token/unbind?deviceSn=3', { device_sn: 3 }, { data: {} }),
	getSettings: at('GET', '/user/settings', {}, { data: { user_id: 1, no_push: false } }),
	setPush: at('POST', '/user/push?value=true', { value: true }),
	setPushDetail: at('POST', '/user/push/detail?value=false', { value: false }),
	setPushLimit: at('POST', '/user/push/limit?no_push_start_hour=22&no_push_end_hour=7', {
		no_push_start_hour: 22,
		no_push_end_hour: 7,
	}),
	setPushNickname: at('POST', '/user/push/nickname?value=%E6%9D%8E%20%26%20Co', {
		value: '李 & Co',
	}),
	getOnlineStatus: at('GET', '/user/online_status', {}, { data: { online: true } }),
};

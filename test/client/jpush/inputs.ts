/** A valid input of each operation, and the request that it makes. */
export interface Sample {
	/** The demo credential that the operation needs. */
	by: 'app' | 'group' | 'dev';
	input: unknown;
	method: string;
	/** Path and query below the base URL. */
	url: string;
	/** The JSON body. */
	body?: unknown;
	/** Names of multipart parts. */
	parts?: string[];
}

export const CID = 'a1b2c3d4e5f60718293a4b5c-0b7f7c52-6a0d-4f6f-8d6b-6d1f0d1d9a11';
export const MSG_ID = '20266199012345678';
export const RID = '1507bfd3f7c0000001';
export const UUID = '0b7f7c52-6a0d-4f6f-8d6b-6d1f0d1d9a11';
const FILE_ID = `a1b2c3d4e5f60718293a4b5c-${UUID}`;
const MEDIA_ID = `jgmedia-2-${UUID}`;

const push = {
	platform: ['android', 'ios'],
	audience: { alias: ['u_1001'] },
	notification: { alert: 'Order shipped' },
};
const filePush = { ...push, audience: { file: { file_id: FILE_ID } } };
const entry = { platform: 'all', target: RID, notification: { alert: 'a' } };
const trigger = { single: { time: '2030-01-01 09:00:00' } };
const template = {
	id: 'tpl01',
	params: [{ keys: { name: 'Li' }, audience: { alias: ['u_1001'] }, trace_id: 't1' }],
};
const png = { file_name: 'b.png', content: Buffer.from('89504e470d0a1a0a', 'hex') };
const users = { time_unit: 'DAY', start: '2030-01-01', duration: 2 };

const app = (method: string, url: string, input: unknown, rest: Partial<Sample> = {}): Sample => ({
	by: 'app',
	method,
	url,
	input,
	...rest,
});

/** The body is the input. */
const whole = (method: string, url: string, input: unknown): Sample =>
	app(method, url, input, { body: input });

const list = { content: 'u_1001\nu_1002', file_name: 'targets.txt', ttl: 24 };

export const SAMPLES: Record<string, Sample> = {
	push: whole('POST', '/v3/push', { cid: CID, ...push }),
	validatePush: whole('POST', '/v3/push/validate', push),
	getCids: app('GET', '/v3/push/cid?count=3&type=push', { count: 3, type: 'push' }),
	withdrawPush: app('DELETE', `/v3/push/${MSG_ID}`, { msg_id: MSG_ID }),
	pushBatchByRegistrationId: whole('POST', '/v3/push/batch/regid/single', {
		pushlist: { [CID]: entry },
	}),
	pushBatchByAlias: whole('POST', '/v3/push/batch/alias/single', {
		pushlist: { [CID]: { ...entry, target: 'u_1001' } },
	}),
	pushToFile: whole('POST', '/v3/push/file', { cid: CID, ...filePush }),
	getVendorQuota: app('GET', '/v3/push/quota', {}),
	pushTemplate: whole('POST', '/v3/push/template', template),
	scheduleTemplate: whole('POST', '/v3/push/template/schedule', {
		...template,
		schedule_name: 's',
		trigger,
	}),
	createPushPlan: whole('POST', '/v3/push_plan/create', { name: 'spring', description: 'x' }),
	updatePushPlan: whole('PUT', '/v3/push_plan/update', { name: 'spring', description: 'y' }),
	listPushPlans: app('GET', '/v3/push_plan/list?page=1&page_size=10&info=spr', {
		page: 1,
		page_size: 10,
		info: 'spr',
	}),
	createSchedule: whole('POST', '/v3/schedules', {
		cid: CID,
		name: 'daily_digest',
		enabled: true,
		trigger,
		push,
	}),
	listSchedules: app('GET', '/v3/schedules?page=2', { page: 2 }),
	getSchedule: app('GET', `/v3/schedules/${UUID}`, { schedule_id: UUID }),
	getScheduleMessageIds: app('GET', `/v3/schedules/${UUID}/msg_ids`, { schedule_id: UUID }),
	updateSchedule: app(
		'PUT',
		`/v3/schedules/${UUID}`,
		{ schedule_id: UUID, enabled: false },
		{ body: { enabled: false } },
	),
	deleteSchedule: app('DELETE', `/v3/schedules/${UUID}`, { schedule_id: UUID }),
	uploadAliasFile: app('POST', '/v3/files/alias', list, { parts: ['filename', 'ttl'] }),
	uploadRegistrationIdFile: app(
		'POST',
		'/v3/files/registration_id',
		{ content: Buffer.from(RID) },
		{ parts: ['filename'] },
	),
	listFiles: app('GET', '/v3/files', {}),
	getFile: app('GET', `/v3/files/${FILE_ID}`, { file_id: FILE_ID }),
	deleteFile: app('DELETE', `/v3/files/${FILE_ID}`, { file_id: FILE_ID }),
	addImageByUrl: whole('POST', '/v3/images/byurls', {
		image_type: 2,
		image_url: 'https://img.example/i.png',
	}),
	updateImageByUrl: app(
		'PUT',
		`/v3/images/byurls/${MEDIA_ID}`,
		{ media_id: MEDIA_ID, huawei_image_url: 'https://img.example/h.png' },
		{ body: { huawei_image_url: 'https://img.example/h.png' } },
	),
	addImageByFile: app(
		'POST',
		'/v3/images/byfiles',
		{ image_type: 1, oppo_file: png },
		{ parts: ['image_type', 'oppo_file'] },
	),
	updateImageByFile: app(
		'PUT',
		`/v3/images/byfiles/${MEDIA_ID}`,
		{ media_id: MEDIA_ID, oppo_file: png },
		{ parts: ['oppo_file'] },
	),
	getDevice: app('GET', `/v3/devices/${RID}`, { registration_id: RID }),
	updateDevice: app(
		'POST',
		`/v3/devices/${RID}`,
		{ registration_id: RID, tags: { add: ['vip'], remove: ['trial'] }, alias: 'u_1001' },
		{ body: { tags: { add: ['vip'], remove: ['trial'] }, alias: 'u_1001' } },
	),
	getDeviceStatus: whole('POST', '/v3/devices/status', { registration_ids: [RID] }),
	getAliasDevices: app('GET', '/v3/aliases/u_1001?platform=android%2Cios&new_format=true', {
		alias: 'u_1001',
		platform: ['android', 'ios'],
		new_format: true,
	}),
	deleteAlias: app('DELETE', '/v3/aliases/u_1001', { alias: 'u_1001' }),
	removeDevicesFromAlias: app(
		'POST',
		'/v3/aliases/u_1001',
		{ alias: 'u_1001', registration_ids: { remove: [RID] } },
		{ body: { registration_ids: { remove: [RID] } } },
	),
	listTags: app('GET', '/v3/tags', {}),
	isDeviceInTag: app('GET', `/v3/tags/vip/registration_ids/${RID}`, {
		tag: 'vip',
		registration_id: RID,
	}),
	updateTagDevices: app(
		'POST',
		'/v3/tags/vip',
		{ tag: 'vip', registration_ids: { add: [RID] } },
		{ body: { registration_ids: { add: [RID] } } },
	),
	deleteTag: app('DELETE', '/v3/tags/vip?platform=ios', { tag: 'vip', platform: ['ios'] }),
	addTestDevice: whole('POST', '/v3/test/model/add', {
		device_name: 'qa-1',
		registration_id: RID,
	}),
	updateTestDevice: whole('PUT', '/v3/test/model/update', {
		device_name: 'qa-2',
		registration_id: RID,
	}),
	deleteTestDevice: app('DELETE', `/v3/test/model/delete/${RID}`, { registration_id: RID }),
	listTestDevices: app('GET', '/v3/test/model/list?page=1&page_size=20&device_name=qa', {
		page: 1,
		page_size: 20,
		device_name: 'qa',
	}),
	getReceived: app('GET', `/v3/received?msg_ids=${MSG_ID}%2C7`, { msg_ids: [MSG_ID, 7] }),
	getReceivedDetail: app('GET', `/v3/received/detail?msg_ids=${MSG_ID}`, { msg_ids: [MSG_ID] }),
	getMessageStatus: app(
		'POST',
		'/v3/status/message',
		{ msg_id: MSG_ID, registration_ids: [RID], date: '2030-01-01' },
		{ body: { msg_id: MSG_ID, registration_ids: [RID], date: '2030-01-01' } },
	),
	getMessages: app('GET', `/v3/messages?msg_ids=${MSG_ID}`, { msg_ids: [MSG_ID] }),
	getMessagesDetail: app('GET', `/v3/messages/detail?msg_ids=${MSG_ID}`, { msg_ids: [MSG_ID] }),
	getUsers: app('GET', '/v3/users?time_unit=DAY&start=2030-01-01&duration=2', users),
	pushToGroup: { ...whole('POST', '/v3/grouppush', push), by: 'group' },
	pushFileToGroup: { ...whole('POST', '/v3/grouppush/file', filePush), by: 'group' },
	getGroupMessagesDetail: {
		...app('GET', '/v3/group/messages/detail?group_msgids=g1%2Cg2', {
			group_msgids: ['g1', 'g2'],
		}),
		by: 'group',
	},
	getGroupUsers: {
		...app('GET', '/v3/group/users?time_unit=HOUR&start=2030-01-01%2009&duration=24', {
			time_unit: 'HOUR',
			start: '2030-01-01 09',
			duration: 24,
		}),
		by: 'group',
	},
	createApp: {
		...whole('POST', '/v1/app', { app_name: 'demo', android_package: 'com.example.demo' }),
		by: 'dev',
	},
	deleteApp: { ...app('POST', '/v1/app/abc/delete', { app_key: 'abc' }), by: 'dev' },
	uploadCertificate: {
		...app(
			'POST',
			'/v1/app/abc/certificate',
			{
				app_key: 'abc',
				proCertificateFile: { file_name: 'p.p12', content: Buffer.from('p12') },
				proCertificatePassword: 'secret',
			},
			{ parts: ['proCertificateFile', 'proCertificatePassword'] },
		),
		by: 'dev',
	},
};

import { complaint, fieldOf } from './check';
import { deviceChange, tagChange, testDeviceQuery } from '../../../client/jpush/schemas/devices';
import { aliasBatch, deviceBatch, groupPushRequest } from '../../../client/jpush/schemas/push';
import { messageIds, statusQuery, userQuery } from '../../../client/jpush/schemas/report';
import { newSchedule, scheduleChange } from '../../../client/jpush/schemas/schedule';
import { certificates, listUpload, newImageUrls } from '../../../client/jpush/schemas/uploads';
import * as appOperations from '../../../client/jpush/operations/app';

const many = (count: number, one = 'x'): string[] => new Array<string>(count).fill(one);

describe('Other operations', () => {
	const entry = { platform: 'all', target: 'r', notification: { alert: 'a' } };
	const list = (count: number) =>
		Object.fromEntries(Array.from({ length: count }, (_, index) => [`cid-${index}`, entry]));

	test('a batch carries 1 to 1,000 pushes', () => {
		expect(complaint(deviceBatch, { pushlist: list(1000) })).toBeUndefined();
		expect(complaint(deviceBatch, { pushlist: list(1001) })).toContain(
			'pushlist: at most 1000 entries',
		);
		expect(complaint(deviceBatch, { pushlist: {} })).toContain('pushlist: ');
		const wrong = { pushlist: { 'cid-1': { ...entry, target: '' } } };
		expect(complaint(deviceBatch, wrong)).toContain('pushlist.cid-1.target: ');
		const alias = { pushlist: { 'cid-1': { ...entry, target: 'a-b' } } };
		expect(complaint(deviceBatch, alias)).toBeUndefined();
		expect(complaint(aliasBatch, alias)).toContain('pushlist.cid-1.target: ');
		const inapp = { pushlist: { 'cid-1': { ...entry, inapp_message: true } } };
		expect(complaint(deviceBatch, inapp)).toContain('inapp_message: ');
	});

	test('a group push cannot replace another', () => {
		const push = { platform: 'all', audience: 'all', notification: { alert: 'a' } };
		expect(complaint(groupPushRequest, push)).toBeUndefined();
		expect(complaint(groupPushRequest, { ...push, options: { override_msg_id: '1' } })).toContain(
			'options.override_msg_id: ',
		);
	});

	const push = { platform: 'all', audience: 'all', notification: { alert: 'a' } };
	const schedule = {
		name: 'daily_摘要',
		enabled: true,
		trigger: { single: { time: '2030-01-01 09:00:00' } },
		push,
	};
	const periodical = {
		start: '2030-01-01 00:00:00',
		end: '2031-01-01 00:00:00',
		time: '09:00:00',
		time_unit: 'Month',
		frequency: 100,
		point: ['01', '31'],
	};
	const repeated = (fields: object) => ({
		...schedule,
		trigger: { periodical: { ...periodical, ...fields } },
	});

	test.each([
		['', schedule],
		['', repeated({})],
		['', repeated({ time_unit: 'day', point: undefined })],
		['name', { ...schedule, name: '字'.repeat(86) }],
		['name', { ...schedule, name: 'a b' }],
		['enabled', { ...schedule, enabled: false }],
		['trigger', { ...schedule, trigger: {} }],
		['trigger', { ...schedule, trigger: { ...schedule.trigger, periodical } }],
		['trigger.single.time', { ...schedule, trigger: { single: { time: '2030-1-1 09:00:00' } } }],
		['trigger.periodical.frequency', repeated({ frequency: 101 })],
		['trigger.periodical.point', repeated({ point: undefined })],
		['trigger.periodical.point', repeated({ time_unit: 'DAY' })],
		['trigger.periodical.point[1]', repeated({ point: ['01', '32'] })],
		['trigger.periodical.point[0]', repeated({ time_unit: 'week' })],
		['trigger.periodical.end', repeated({ end: '2029-01-01 00:00:00' })],
		['trigger.periodical.end', repeated({ end: '2032-01-01 00:00:00' })],
		['trigger.periodical.time', repeated({ time: '24:00:00' })],
		['push.cid', { ...schedule, push: { ...push, cid: 'k-u' } }],
		['', { ...schedule, push: { ...push, audience: { file: { file_id: 'f' } } } }],
	])('a schedule is checked: %s', (field, input) => {
		const text = complaint(newSchedule, input);
		if (field === '') expect(text).toBeUndefined();
		else expect(fieldOf(text)).toBe(field);
	});

	test('a change of a schedule changes something', () => {
		expect(complaint(scheduleChange, { schedule_id: 's', enabled: false })).toBeUndefined();
		expect(complaint(scheduleChange, { schedule_id: 's' })).toContain('name: ');
	});

	test.each([
		['tags', { registration_id: 'r' }],
		['tags.add', { registration_id: 'r', tags: {} }],
		['tags.add', { registration_id: 'r', tags: { add: many(101, 'a') } }],
		['tags.remove', { registration_id: 'r', tags: { remove: many(26, 'a'.repeat(40)) } }],
		['alias', { registration_id: 'r', alias: 'a'.repeat(41) }],
		['', { registration_id: 'r', tags: { add: many(25, 'a'.repeat(40)) }, alias: '', mobile: '' }],
		['', { registration_id: 'r', tags: '' }],
	])('a change of a device is checked: %s', (field, input) => {
		const text = complaint(deviceChange, input);
		if (field === '') expect(text).toBeUndefined();
		else expect(fieldOf(text)).toBe(field);
	});

	test('a change of a tag names devices, at most 1,000 each', () => {
		const change = (ids: object) => complaint(tagChange, { tag: 't', registration_ids: ids });
		expect(change({ add: many(1000), remove: many(1000) })).toBeUndefined();
		expect(change({ add: many(1001) })).toContain('registration_ids.add: ');
		expect(change({})).toContain('registration_ids.add: ');
	});

	test('a search for test devices is by one thing, and by whole pages', () => {
		expect(complaint(testDeviceQuery, { page: 1 })).toContain('page_size: ');
		expect(complaint(testDeviceQuery, { page_size: 1 })).toContain('page: ');
		expect(complaint(testDeviceQuery, { device_name: 'a', registration_id: 'r' })).toContain(
			'registration_id: ',
		);
	});

	test('reports take 100 ids, and days that exist', () => {
		expect(complaint(messageIds, { msg_ids: many(100, '1') })).toBeUndefined();
		expect(complaint(messageIds, { msg_ids: many(101, '1') })).toContain('msg_ids: at most 100');
		expect(complaint(messageIds, { msg_ids: [] })).toContain('msg_ids: ');
		const asked = { msg_id: '1', registration_ids: ['r'] };
		expect(complaint(statusQuery, { ...asked, date: '2030-02-28' })).toBeUndefined();
		expect(complaint(statusQuery, { ...asked, date: '2030-02-30' })).toContain('date: ');
	});

	const users = userQuery({ HOUR: 24, DAY: 60, MONTH: 2 });
	test.each([
		['', { time_unit: 'HOUR', start: '2030-01-01 23', duration: 24 }],
		['', { time_unit: 'DAY', start: '2030-01-01', duration: 60 }],
		['', { time_unit: 'MONTH', start: '2030-12', duration: 2 }],
		['start', { time_unit: 'HOUR', start: '2030-01-01', duration: 1 }],
		['start', { time_unit: 'DAY', start: '2030-01', duration: 1 }],
		['start', { time_unit: 'MONTH', start: '2030-13', duration: 1 }],
		['duration', { time_unit: 'HOUR', start: '2030-01-01 00', duration: 25 }],
		['duration', { time_unit: 'DAY', start: '2030-01-01', duration: 61 }],
		['duration', { time_unit: 'MONTH', start: '2030-01', duration: 3 }],
		['time_unit', { time_unit: 'WEEK', start: '2030-01', duration: 1 }],
	])('a query of users is checked: %s', (field, input) => {
		const text = complaint(users, input);
		if (field === '') expect(text).toBeUndefined();
		else expect(fieldOf(text)).toBe(field);
	});

	test.each([
		['', { content: 'a', ttl: 720 }],
		['ttl', { content: 'a', ttl: 721 }],
		['content', { content: ' \n ' }],
		['content', { content: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') }],
		['content', { content: 5 }],
		['file_name', { content: 'a', file_name: 'a.csv' }],
	])('an upload of a list is checked: %s', (field, input) => {
		const text = complaint(listUpload, input);
		if (field === '') expect(text).toBeUndefined();
		else expect(fieldOf(text)).toBe(field);
	});

	test('a picture needs an address, a certificate its password', () => {
		expect(complaint(newImageUrls, { image_type: 1 })).toContain('image_url: ');
		expect(complaint(newImageUrls, { image_type: 4, image_url: 'https://a/b' })).toContain(
			'image_type: ',
		);
		const file = { file_name: 'a.p12', content: Buffer.from('a') };
		expect(complaint(certificates, { app_key: 'k' })).toContain('proCertificateFile: ');
		expect(complaint(certificates, { app_key: 'k', devCertificateFile: file })).toContain(
			'devCertificatePassword: ',
		);
	});

	const template = (...audiences: unknown[]) =>
		complaint(appOperations.pushTemplate.request, {
			id: 't',
			params: audiences.map((audience) => ({ audience })),
		});

	test('templates take targets of one kind', () => {
		expect(template({ alias: ['a'] }, { alias: ['b'] })).toBeUndefined();
		expect(template({ alias: many(500, 'a') }, { alias: many(500, 'b') })).toBeUndefined();
		expect(template({ alias: many(500, 'a') }, { alias: many(501, 'b') })).toContain(
			'params: at most 1000 targets in all entries',
		);
		expect(template({ alias: ['a'] }, { registration_id: ['b'] })).toContain(
			'params[1].audience: ',
		);
		expect(template('all', 'all')).toContain('params[1]: ');
		expect(template({ tag: ['a'] }, { tag_and: ['b'] })).toContain('params[1]: ');
	});
});

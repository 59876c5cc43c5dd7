import * as app from '../../../client/getui/operations/app';
import { parseJson, stringifyJson } from '../../../client/core/json';

// The examples of the user document; its empty texts stand for values.

type Name = keyof typeof app;

/** The request of an operation, as it travels. */
function wire(name: Name, input: object) {
	const operation = app[name];
	const checked = operation.request.parse(input) as never;
	const { json, method, path } = operation.http(checked);
	return {
		method,
		path: path.map((part) => (typeof part === 'string' ? part : part.join(','))).join('/'),
		body: json === undefined ? undefined : parseJson(stringifyJson(json)),
	};
}

const PAIRS = {
	data_list: [
		{ cid: 'cid1', alias: 'alias1' },
		{ cid: 'cid2', alias: 'alias2' },
	],
};

const COUNT_TABLE = {
	tag: [
		{ key: 'phone_type', values: ['android'], opt_type: 'and' },
		{ key: 'region', values: ['11000000'], opt_type: 'not' },
		{ key: 'custom_tag', values: ['tag1', 'tag2'], opt_type: 'or' },
	],
};

const COUNT_CURL = {
	tag: [
		{ key: 'phone_type', values: ['android'], opt_type: 'or' },
		{ key: 'region', values: ['11000000', '12000000'], opt_type: 'or' },
		{ key: 'custom_tag', values: ['aaa'], opt_type: 'not' },
	],
};

const TOKENS = {
	dt_list: [
		{ cid: 'cid1', device_token: 'device_token1' },
		{ cid: 'cid2', device_token: 'device_token2' },
	],
};

test.each<[Name, object, string, string, object | undefined]>([
	['bindAliases', PAIRS, 'POST', 'user/alias', PAIRS],
	['getAlias', { cid: '$cid' }, 'GET', 'user/alias/cid/$cid', undefined],
	['getAliasCids', { alias: 'alias' }, 'GET', 'user/cid/alias/alias', undefined],
	['unbindAliases', PAIRS, 'DELETE', 'user/alias', PAIRS],
	['deleteAlias', { alias: 'alias' }, 'DELETE', 'user/alias/alias', undefined],
	[
		'setTags',
		{ cid: '$cid', custom_tag: ['tag1', 'tag2'] },
		'POST',
		'user/custom_tag/cid/$cid',
		{ custom_tag: ['tag1', 'tag2'] },
	],
	[
		'addTag',
		{ custom_tag: 'tag', cid: ['xxx'] },
		'PUT',
		'user/custom_tag/batch/tag',
		{ cid: ['xxx'] },
	],
	[
		'removeTag',
		{ custom_tag: 'tag', cid: ['xxx'] },
		'DELETE',
		'user/custom_tag/batch/tag',
		{ cid: ['xxx'] },
	],
	['getTags', { cid: '$cid' }, 'GET', 'user/custom_tag/cid/$cid', undefined],
	['addToBlacklist', { cid: ['a', 'b'] }, 'POST', 'user/black/cid/a,b', undefined],
	['removeFromBlacklist', { cid: ['a', 'b'] }, 'DELETE', 'user/black/cid/a,b', undefined],
	['getUserStatus', { cid: ['a', 'b'] }, 'GET', 'user/status/a,b', undefined],
	['getDeviceStatus', { cid: ['a', 'b'] }, 'GET', 'user/deviceStatus/a,b', undefined],
	['getUserDetail', { cid: ['a', 'b'] }, 'GET', 'user/detail/a,b', undefined],
	['setBadge', { cid: ['a'], badge: '-8' }, 'POST', 'user/badge/cid/a', { badge: '-8' }],
	['setBadge', { cid: ['a'], badge: -8 }, 'POST', 'user/badge/cid/a', { badge: -8 }],
	['countUsers', COUNT_TABLE, 'POST', 'user/count', COUNT_TABLE],
	['countUsers', COUNT_CURL, 'POST', 'user/count', COUNT_CURL],
	['bindDeviceTokens', { type: 'wx', ...TOKENS }, 'POST', 'user/bind_dt/wx', TOKENS],
])('%s sends the body of the example', (name, input, method, path, body) => {
	expect(wire(name, input)).toEqual({ method, path, body });
});

const DETAIL = {
	client_app_id: 'client_app_id',
	package_name: 'com.getui.demo',
	device_token: 'device_token',
	phone_type: 1,
	phone_model: 'vv',
	notification_switch: true,
	create_time: '2021-06-30 00:00:00',
	login_freq: 10,
	brand: 'hw',
};

const ERRORS = [
	{ cid: 'f5fc768b', device_token: 'WX_oX-Yr4', error_code: 24002 },
	{ cid: '94978690', device_token: 'WX_oX-Bfg', error_code: 24003 },
];

test.each<[Name, unknown, unknown]>([
	['bindAliases', undefined, {}],
	['getAlias', { alias: '' }, { alias: null }],
	['getAliasCids', { cid: ['xxx', 'xxx'] }, { cid: ['xxx', 'xxx'] }],
	['addTag', { $cid: 'true' }, { $cid: 'true' }],
	['getTags', { $cid: ['custom_tag1 custom_tag2'] }, { $cid: ['custom_tag1', 'custom_tag2'] }],
	[
		'getUserStatus',
		{ $cid: { last_login_time: '1484018265935', status: 'offline' } },
		{ $cid: { last_login_time: '1484018265935', status: 'offline' } },
	],
	[
		'getUserDetail',
		{ invalidCids: ['invalidCid1'], validCids: { cid1: DETAIL } },
		{ invalidCids: ['invalidCid1'], validCids: { cid1: DETAIL } },
	],
	['countUsers', { user_count: 0 }, { user_count: 0 }],
	['bindDeviceTokens', { errorList: ERRORS }, { errorList: ERRORS }],
])('%s reads the reply of the example', (name, data, result) => {
	const envelope = { code: 0, msg: 'success', ...(data === undefined ? {} : { data }) };
	expect(app[name].response.parse(envelope)).toEqual(result);
});

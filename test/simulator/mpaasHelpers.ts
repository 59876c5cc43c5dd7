import { createHash, createHmac, randomUUID } from 'node:crypto';
import {
	DEMO_MPAAS_APP,
	DEMO_MPAAS_KEY,
	SimClock,
	startSimulator,
	type MpaasKeyConfig,
	type Simulator,
	type SimulatorOptions,
} from '../../simulator';

/** 8 July 2021, 08:00 in China: the time of the documents' own samples. */
export const START = Date.UTC(2021, 6, 8);

export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	body: Record<string, unknown>;
}

export type Form = Record<string, string | number>;

export interface Options {
	key?: MpaasKeyConfig;
	token?: string;
	nonce?: string;
	/** Milliseconds the caller's clock is off. */
	skew?: number;
	time?: string;
	version?: string;
	path?: string;
	/** Bytes to put at the end of the form, as they are. */
	raw?: string;
	type?: string;
	/** Changes the request after it was signed, or what is signed. */
	spoil?: (request: { headers: Record<string, string>; body: string }) => void;
}

export function start(options: SimulatorOptions = {}): Promise<Simulator> {
	return startSimulator({ clock: new SimClock({ start: START, speed: 0 }), ...options });
}

const IDENTITY = { AppId: DEMO_MPAAS_APP.appId, WorkspaceId: DEMO_MPAAS_APP.workspaceId };

/** RFC 3986, by way of the platform's encoder. */
export function encode(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

function timeOf(sim: Simulator, { skew = 0, time }: Options): string {
	return time ?? new Date(sim.clock.now() + skew).toISOString().replace(/\.\d+Z$/, 'Z');
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Calls an action with the V3 signature, written here once more from the documents. */
export async function call(
	sim: Simulator,
	action: string,
	form: Form = {},
	options: Options = {},
): Promise<Answer> {
	const key = options.key ?? DEMO_MPAAS_KEY;
	const body = bodyOf({ ...IDENTITY, ...form }) + (options.raw ?? '');
	const token = options.token ?? key.securityToken;
	const headers: Record<string, string> = {
		'content-type': options.type ?? 'application/x-www-form-urlencoded',
		host: new URL(sim.url).host,
		...(token === undefined ? {} : { 'x-acs-accesskey-id': key.accessKeyId }),
		'x-acs-action': action,
		'x-acs-content-sha256': sha256(body),
		'x-acs-date': timeOf(sim, options),
		...(token === undefined ? {} : { 'x-acs-security-token': token }),
		'x-acs-signature-nonce': options.nonce ?? randomUUID(),
		'x-acs-version': options.version ?? '2020-10-28',
	};
	const names = Object.keys(headers).sort();
	const lines = names.map((name) => `${name}:${headers[name] ?? ''}\n`).join('');
	const canonical = ['POST', '/', '', lines, names.join(';'), sha256(body)].join('\n');
	const signature = createHmac('sha256', key.accessKeySecret)
		.update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
		.digest('hex');
	headers.authorization = `ACS3-HMAC-SHA256 Credential=${key.accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`;
	const request = { headers, body };
	options.spoil?.(request);
	return await send(sim.url + (options.path ?? '/'), request);
}

/** Calls an action with the classic signature; common parameters go into the query. */
export async function classic(
	sim: Simulator,
	action: string,
	form: Form = {},
	options: Options & { common?: Form; allInForm?: boolean } = {},
): Promise<Answer> {
	const key = options.key ?? DEMO_MPAAS_KEY;
	const token = options.token ?? key.securityToken;
	const own = strings({ ...IDENTITY, ...form });
	const common = strings({
		Action: action,
		Version: options.version ?? '2020-10-28',
		Format: 'json',
		AccessKeyId: key.accessKeyId,
		SignatureMethod: 'HMAC-SHA1',
		SignatureVersion: '1.0',
		SignatureNonce: options.nonce ?? randomUUID(),
		Timestamp: timeOf(sim, options),
		...(token === undefined ? {} : { SecurityToken: token }),
		...options.common,
	});
	const pairs = Object.entries({ ...own, ...common }).sort(([a], [b]) => (a < b ? -1 : 1));
	const canonical = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
	const Signature = createHmac('sha1', `${key.accessKeySecret}&`)
		.update(`POST&%2F&${encode(canonical)}`)
		.digest('base64');
	const request = {
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: bodyOf(own),
	};
	options.spoil?.(request);
	const rest = bodyOf({ Signature, ...common });
	if (!options.allInForm) return await send(`${sim.url}/?${rest}`, request);
	return await send(`${sim.url}/`, { ...request, body: `${request.body}&${rest}` });
}

function strings(form: Form): Record<string, string> {
	return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
}

function bodyOf(form: Form): string {
	return Object.entries(strings(form))
		.map(([name, value]) => `${encode(name)}=${encode(value)}`)
		.join('&');
}

/** Sends a request as it is. */
export async function send(
	url: string,
	{ headers, body }: { headers: Record<string, string>; body: string },
	method = 'POST',
): Promise<Answer> {
	const response = await fetch(url, { method, headers, body: method === 'GET' ? undefined : body });
	const text = await response.text();
	const json = text.startsWith('{');
	return {
		status: response.status,
		headers: response.headers,
		text,
		body: json ? (JSON.parse(text) as Record<string, unknown>) : {},
	};
}

/** `[HTTP status, code]` of any reply, whatever its shape. */
export function verdict({ status, body }: Answer): [number, unknown] {
	return [status, body.ResultCode ?? body.Code];
}

export const OK = [200, 'OK'];

/** `PushResult.Data` of a reply. */
export function dataOf(answer: Answer): string {
	return String((answer.body.PushResult as { Data?: unknown } | undefined)?.Data);
}

/** `ResultContent.Data` of a reply. */
export function contentOf(answer: Answer): unknown {
	return (answer.body.ResultContent as { Data?: unknown } | undefined)?.Data;
}

/** The documents' own sample of a simple push. */
export const SIMPLE: Form = {
	TaskName: 'simpleTest',
	Title: '测试',
	Content: '测试',
	DeliveryType: 3,
	TargetMsgkey: '{"user1024":"1578807462788"}',
	ExpiredSeconds: 300,
	PushStyle: 0,
};

/** The documents' own sample of a template push. */
export const TEMPLATE: Form = {
	TaskName: '模板测试',
	DeliveryType: 3,
	TargetMsgkey: '{"userid1024":"1578807462789"}',
	ExpiredSeconds: 600,
	TemplateName: '测试模板',
	TemplateKeyValue: '{"name":"张三","money":"200"}',
};

/** The documents' own sample of a batch. */
export const MULTIPLE: Form = {
	TaskName: '批量测试',
	DeliveryType: 3,
	ExpiredSeconds: 600,
	TemplateName: '测试模板',
	'TargetMsg.1.Target': 'userid1024',
	'TargetMsg.1.MsgKey': '1578807462790',
	'TargetMsg.1.TemplateKeyValue': '{"name":"张三","money":"200"}',
};

/** The documents' own sample of a broadcast. */
export const BROADCAST: Form = {
	TaskName: '群发任务',
	DeliveryType: 2,
	Msgkey: '1578807462791',
	ExpiredSeconds: 600,
	TemplateName: '群发测试',
	TemplateKeyValue: '{"content":"公告内容"}',
};

/** The strategy every sample of the documents carries. */
export const RECURRING: Form = {
	StrategyType: 2,
	StrategyContent:
		'{"fixedTime":1630303126000,"startTime":1625673600000,"endTime":1630303126000,"circleType":1,"circleValue":[1, 7],"time":"13:45:11"}',
};

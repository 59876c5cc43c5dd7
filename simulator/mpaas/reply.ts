import { randomUUID } from 'node:crypto';
import type { SimReply } from '../core/types';
import { APP_SETTINGS, type MpaasSettings } from './config';
import { nameOf, type BusinessError, type GatewayError } from './errors';

/** Shapes of a reply inside HTTP 200. */
export type Family = 'push' | 'query' | 'template' | 'device';

type Shape = Pick<MpaasSettings, 'codePlacement' | 'codeStyle' | 'successCode'>;

export function requestId(): string {
	return randomUUID().toUpperCase();
}

/** What an action answers when all went well. */
export function success(
	family: Family,
	content: Record<string, unknown>,
	settings: MpaasSettings,
): Record<string, unknown> {
	const RequestId = requestId();
	const Code = settings.successCode;
	switch (family) {
		case 'push': {
			const PushResult = { Success: true, ResultMsg: '', ...content };
			return { RequestId, ResultCode: 'OK', ResultMessage: '', PushResult };
		}
		case 'query':
			return { RequestId, ResultCode: 'OK', ResultMessage: '', ...content };
		case 'template':
			return { RequestId, Success: true, Code, Msg: 'SUCCESS', ...content };
		case 'device':
			return { RequestId, Success: true, Code, Message: 'SUCCESS', ...content };
	}
}

/** A business failure, still HTTP 200. */
export function failure(
	family: Family,
	error: BusinessError,
	settings: Shape = APP_SETTINGS,
): Record<string, unknown> {
	const RequestId = requestId();
	const code = settings.codeStyle === 'name' ? nameOf(error.code) : String(error.code);
	if (family === 'template') return { RequestId, Success: false, Code: code, Msg: error.message };
	if (family === 'device') return { RequestId, Success: false, Code: code, Message: error.message };
	const ResultMsg =
		settings.codePlacement === 'PushResult' ? `${code} ${error.message}` : error.message;
	const PushResult = { Success: false, ResultMsg };
	if (family === 'push' && settings.codePlacement === 'PushResult') {
		return { RequestId, ResultCode: 'OK', ResultMessage: '', PushResult };
	}
	const head = { RequestId, ResultCode: code, ResultMessage: error.message };
	return family === 'push' ? { ...head, PushResult } : head;
}

/** The gateway's envelope. */
export function gatewayReply(
	error: GatewayError,
	host: string,
	keys: 'upper' | 'lower' = 'upper',
): SimReply {
	const { code, message, status } = error;
	const Recommend = `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(code)}`;
	const upper: Record<string, unknown> = {
		RequestId: requestId(),
		HostId: host,
		Code: code,
		Message: message,
		Recommend,
	};
	if (/^(Forbidden(\.RAM)?|NoPermission)$/.test(code)) {
		upper.AccessDeniedDetail = { PolicyType: 'AccountLevelIdentityBasedPolicy' };
	}
	const lower = Object.entries(upper).map(([key, value]) => [
		key.charAt(0).toLowerCase() + key.slice(1),
		value,
	]);
	const body: unknown = keys === 'upper' ? upper : Object.fromEntries(lower);
	return { status, headers: error.headers, body };
}

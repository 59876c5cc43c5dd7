import type { Refusal, SimReply } from '../core/types';
import { ACTIONS } from './actions';
import {
	APP_SETTINGS,
	GATEWAY_SETTINGS,
	type MpaasGatewaySettings,
	type MpaasSettings,
} from './config';
import { BUSINESS_CODES, BusinessError, GATEWAY_CODES, GatewayError } from './errors';
import { failure, gatewayReply } from './reply';

const HOST = 'mpaas.cn-hangzhou.aliyuncs.com';

/** Refusals that come before any action, or that a fault asks for. */
export function refuse(
	refusal: Refusal,
	operation = '',
	gateway: MpaasGatewaySettings = GATEWAY_SETTINGS,
	settings: MpaasSettings = APP_SETTINGS,
): SimReply {
	const reply = (code: string, message?: string) =>
		gatewayReply(new GatewayError(code, { message }), HOST, gateway.errorKeys);
	switch (refusal.kind) {
		case 'notFound':
			return reply('InvalidApi.NotFound');
		case 'wrongMethod':
			return reply('UnsupportedHTTPMethod');
		case 'malformedUrl':
		case 'malformedBody':
		case 'bodyTooLarge':
			return reply('InvalidParameter');
		case 'rateLimited':
			return gatewayReply(throttled(gateway, refusal.resetSeconds), HOST, gateway.errorKeys);
		case 'unauthorized':
			return reply('SignatureDoesNotMatch');
		case 'crash':
			return reply('InternalError');
		case 'code':
			return byCode(refusal, operation, settings) ?? reply(refusal.message ?? 'InvalidParameter');
	}
}

/** A gateway code is asked for by name, as the fault's message; a business code by its number. */
function byCode(
	{ code, message }: { code: number; message?: string },
	operation: string,
	settings: MpaasSettings,
): SimReply | undefined {
	const isGateway = message !== undefined && (message in GATEWAY_CODES || code === 0);
	if (isGateway || !(code in BUSINESS_CODES)) return undefined;
	const family = ACTIONS.get(operation)?.family ?? 'push';
	return { status: 200, body: failure(family, new BusinessError(code, message), settings) };
}

/** The gateway's flow control, with the optional header that tells when to come back. */
export function throttled(gateway: MpaasGatewaySettings, seconds: number): GatewayError {
	const { throttling, retryAfter } = gateway;
	const error = new GatewayError(throttling === '8011' ? 'Throttling' : throttling);
	if (retryAfter === 'absent') return error;
	const value = retryAfter === 'seconds' ? seconds : seconds * 1000;
	error.headers['x-acs-retry-after'] = String(value);
	return error;
}

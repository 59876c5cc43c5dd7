import type { INodeProperties } from 'n8n-workflow';

import type { GetuiClient } from '../../../client';
import type { RunContext } from '../../shared/run/operation';
import { InvalidTarget, type Answer, type Answers } from '../../shared/run/works';

type Binding = Parameters<GetuiClient['bindDeviceTokens']>[0];
type Failure = Awaited<ReturnType<GetuiClient['bindDeviceTokens']>>['errorList'][number];

/** A device, and the token to bind it to; without one it is unbound. */
export type Pair = Binding['dt_list'][number];

export interface ChannelGroup {
	channel: Binding['type'];
}

export const channelField: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	default: 'wx',
	options: [
		{ name: 'FCM (Google)', value: 'fcm' },
		{ name: 'Honor', value: 'ho' },
		{ name: 'Huawei', value: 'hw' },
		{ name: 'Huawei Quick App', value: 'hwq' },
		{ name: 'iOS', value: 'ios' },
		{ name: 'Meizu', value: 'mz' },
		{ name: 'OPPO', value: 'op' },
		{ name: 'OPPO Overseas', value: 'opg' },
		{ name: 'Smartisan', value: 'st' },
		{ name: 'Sony', value: 'sn' },
		{ name: 'Vivo', value: 'vv' },
		{ name: 'WeChat Mini Program', value: 'wx' },
		{ name: 'Xiaomi', value: 'xm' },
	],
	description: 'Whose tokens they are. All but WeChat Mini Program are opened by Getui on request.',
};

export function readChannel({ parameters }: RunContext<unknown>, itemIndex: number): ChannelGroup {
	return { channel: parameters.get('channel', itemIndex, 'wx') as ChannelGroup['channel'] };
}

/** Binds or unbinds; the reply names the pairs that failed, by the client id and the token. */
export async function bindPairs(
	{ client, module }: RunContext<GetuiClient>,
	{ channel }: ChannelGroup,
	pairs: ReadonlyArray<readonly [target: string, pair: Pair]>,
	options: { signal?: AbortSignal },
): Promise<Answers> {
	const dt_list = pairs.map(([, pair]) => pair);
	const { errorList } = await client.bindDeviceTokens({ type: channel, dt_list }, options);
	const isForeign = errorList.some((entry) => !pairs.some(([, pair]) => isOf(entry, pair)));
	return new Map(
		pairs.map(([target, pair]): [string, Answer] => {
			const failure = errorList.find((entry) => isOf(entry, pair));
			if (failure !== undefined) return [target, toInvalid(module, failure)];
			return [target, isForeign ? unclear(module) : {}];
		}),
	);
}

/** The token comes back with the channel's prefix, e.g. `WX_`. */
const PREFIX = /^[A-Za-z]+_/;

function isOf({ cid, device_token: token }: Failure, { cid: own, device_token }: Pair): boolean {
	if (cid !== own) return false;
	return !token || !device_token || [token, token.replace(PREFIX, '')].includes(device_token);
}

/** The reply names a failure that is none of the pairs: any that it does not name may be meant. */
function unclear(module: RunContext<unknown>['module']): Error {
	return new module.VendorError({
		vendor: 'getui',
		code: 'UNEXPECTED_REPLY',
		message: 'Getui names a failed client ID that was not asked for, which may be this one',
		outcome: 'unknown',
		retryable: true,
		hint: 'Do it again for this device alone: binding it once more comes to the same.',
	});
}

function toInvalid(module: RunContext<unknown>['module'], { error_code }: Failure): InvalidTarget {
	const code = String(error_code);
	return new InvalidTarget(module.explainGetuiCode(code, '', 'user', 200).message, code);
}

import type { JsonObject, MaximMaker } from '../../../client';
import { readJsonObject } from '../../shared/fields/jsonField';
import { objectOption, textOption, type OwnOption } from '../../shared/fields/ownOptions';
import { ParameterError } from '../../shared/run/failure';

const MAKERS: ReadonlyArray<{ name: string; value: MaximMaker }> = [
	{ name: 'FCM', value: 'fcm' },
	{ name: 'Huawei', value: 'huawei' },
	{ name: 'Meizu', value: 'flyme' },
	{ name: 'OPPO', value: 'oppo' },
	{ name: 'Vivo', value: 'vivo' },
	{ name: 'Xiaomi', value: 'xiaomi' },
];

/** Every maker has notification channels of its own, so this is what most often differs. */
export const CHANNEL_OPTIONS: readonly OwnOption[] = MAKERS.map(({ name, value }) =>
	textOption(
		`Channel ID (${name})`,
		`${value}ChannelId`,
		`message/${value}/channel_id`,
		`Notification channel on ${name} phones, in place of Channel ID`,
		'e.g. orders',
	),
);

/** Everything else that a maker's phones may get in place of what all Android phones get. */
export const MAKERS_OPTION = objectOption(
	'Phone Makers (JSON)',
	'phoneMakers',
	'message',
	'Sound, channel_id, click_action and intent for the phones of one maker: huawei, xiaomi, oppo, vivo, flyme (Meizu), fcm',
	'{}',
);

/**
 * The objects of the makers, by the names of the vendor's request.
 * @throws ParameterError for another name, which would change the message itself
 */
export function readMakers(value: unknown): JsonObject {
	const { displayName } = MAKERS_OPTION.field;
	const objects = readJsonObject(value, displayName) ?? {};
	const names: readonly string[] = MAKERS.map((maker) => maker.value);
	const unknown = Object.keys(objects).find((name) => !names.includes(name));
	if (unknown === undefined) return objects;
	throw new ParameterError(
		displayName,
		`must be ${names.join(', ')}, got ${JSON.stringify(unknown)}`,
		'Name the phone makers as listed; everything else belongs into Request JSON.',
	);
}

import { JPushError } from './errors';

const DEVICE_PLATFORMS = ['android', 'ios', 'quickapp', 'hmos', 'winphone'];

/** The `platform` filter of the alias and tag operations; an empty value is refused, so omit it. */
export function readPlatforms(
	query: Record<string, string>,
): ((platform: string) => boolean) | undefined {
	const { platform } = query;
	if (platform === undefined) return undefined;
	const names = platform.split(',');
	if (!names.every((name) => DEVICE_PLATFORMS.includes(name))) {
		throw new JPushError(7002, 'Invalid platform');
	}
	return (name) => names.includes(name);
}

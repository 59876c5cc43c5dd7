import type { MaximApp } from '../app';
import type { Channel } from '../channels';
import { MaximError } from '../errors';
import type { PushMessageBody } from './schema';

const MAX_IMAGE_BYTES = 1024 * 1024;
const SUFFIX = /\.(jpg|jpeg|png)$/i;

/** Rules of `message.type=image`; the simulator looks images up in its settings, it fetches none. */
export function checkImage(app: MaximApp, message: PushMessageBody): void {
	if (message.type !== 'image') return;
	const { settings, sim } = app;
	const text = message.attachment_url ?? '';
	const url = URL.canParse(text) ? new URL(text) : undefined;
	// Seed: the address itself ends so, not its path.
	if (!SUFFIX.test(text)) throw new MaximError(sim.cases.imageSuffix);
	if (!url || !isReachable(app, url)) throw new MaximError(12004);
	if ((settings.imageBytes[text] ?? 0) >= MAX_IMAGE_BYTES) throw new MaximError(12002);
}

function isReachable(app: MaximApp, url: URL): boolean {
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
	return !url.hostname.endsWith('.invalid') && !app.settings.unreachableImages.includes(url.href);
}

/** Xiaomi and OPPO want images uploaded first, which only happens for pushes that reach them. */
export function checkUploads(
	app: MaximApp,
	message: PushMessageBody,
	channels: Iterable<Channel>,
): void {
	if (message.type !== 'image') return;
	const used = new Set(channels);
	const { xiaomi, oppo } = app.settings.refusedImages;
	const url = message.attachment_url ?? '';
	if (used.has('xiaomi') && xiaomi.includes(url)) throw new MaximError(12001);
	if (used.has('oppo') && oppo.includes(url)) throw new MaximError(12003);
}

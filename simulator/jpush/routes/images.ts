import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DAY_MS } from '../../core/dates';
import type { MultipartForm, Route } from '../../core/types';
import { JPushError, type ErrorCase } from '../errors';
import { appRoutes, ok, readObject, type AppCall } from '../gate';
import type { StoredImage } from '../images';
import { LIMITS } from '../limits';
import { int } from '../push/options';
import { parseWith } from '../push/schema';
import type { JPushSim } from '../sim';

const url = z.url({ protocol: /^https?$/ }).optional();
const vendorUrls = {
	jiguang_image_url: url,
	xiaomi_image_url: url,
	huawei_image_url: url,
	honor_image_url: url,
	oppo_image_url: url,
	fcm_image_url: url,
	hmos_image_url: url,
};
const VENDOR_FIELDS = Object.keys(vendorUrls);
const addByUrl = z.strictObject({ image_type: int(1, 3), image_url: url, ...vendorUrls });
const updateByUrl = z.strictObject(vendorUrls);

const PICTURE = /\.(jpe?g|png)$/i;
const FILE_FIELDS: Record<string, string> = {
	oppo_file: 'oppo_image_url',
	xiaomi_file: 'xiaomi_image_url',
};

/** Images: add and update, by URL and by file (I1 to I4). */
export function imageRoutes(sim: JPushSim): Route[] {
	const route = (
		operation: string,
		method: Route['method'],
		path: string,
		handle: (call: AppCall) => Promise<StoredImage> | StoredImage,
	) =>
		appRoutes(sim, {
			operation,
			method,
			urls: [path],
			family: 'push',
			bucket: 'push',
			handle: async (call) => {
				const { mediaId, urls } = await handle(call);
				return ok({ media_id: mediaId, ...urls });
			},
		});
	return [
		...route('imageAddByUrl', 'POST', '/v3/images/byurls', addUrls),
		...route('imageUpdateByUrl', 'PUT', '/v3/images/byurls/:id', updateUrls),
		...route('imageAddByFile', 'POST', '/v3/images/byfiles', addFiles),
		...route('imageUpdateByFile', 'PUT', '/v3/images/byfiles/:id', updateFiles),
	];
}

function addUrls(call: AppCall): StoredImage {
	const {
		image_type: imageType,
		image_url: shared,
		...own
	} = parseWith(addByUrl, readObject(call, 1003));
	const urls = adapt(own, shared);
	if (Object.keys(urls).length === 0) throw new JPushError(1002, 'Missing parameter: image_url');
	return store(call, imageType, urls);
}

/** The shared URL stands for every vendor that has none of its own. */
function adapt(own: Record<string, string | undefined>, shared?: string): Record<string, string> {
	const urls: Record<string, string> = {};
	for (const field of VENDOR_FIELDS) {
		const value = own[field] ?? shared;
		// OPPO takes the picture in and gives an id in place of a URL.
		if (value !== undefined) urls[field] = field === 'oppo_image_url' ? oppoId() : value;
	}
	return urls;
}

function oppoId(): string {
	return `3653918_${randomUUID().slice(0, 8)}`;
}

function store(
	{ app, now }: AppCall,
	imageType: number,
	urls: Record<string, string>,
): StoredImage {
	const image = {
		mediaId: `jgmedia-${imageType}-${randomUUID()}`,
		imageType,
		createdAt: now,
		urls,
	};
	app.images.set(image.mediaId, image);
	return image;
}

function find({ app, sim, request, now }: AppCall): StoredImage {
	const image = app.images.get(request.params.id ?? '');
	const live = image && now - image.createdAt < LIMITS.imageDays * DAY_MS;
	if (!live) throw new JPushError(sim.cases.imageUnknown, 'Unknown media_id');
	return image;
}

function updateUrls(call: AppCall): StoredImage {
	const image = find(call);
	const urls = adapt(parseWith(updateByUrl, readObject(call, 1003)));
	if (Object.keys(urls).length === 0) throw new JPushError(1002, 'Missing parameter: image url');
	Object.assign(image.urls, urls);
	return image;
}

async function addFiles(call: AppCall): Promise<StoredImage> {
	const form = await call.request.form();
	const { image_type: type } = form.fields;
	if (type === undefined) throw new JPushError(1002, 'Missing parameter: image_type');
	if (!/^[123]$/.test(type)) throw new JPushError(1003, 'Invalid image_type');
	return store(call, Number(type), readPictures(form, call.sim.cases.imageInvalid));
}

async function updateFiles(call: AppCall): Promise<StoredImage> {
	const image = find(call);
	const form = await call.request.form();
	Object.assign(image.urls, readPictures(form, call.sim.cases.imageInvalid));
	return image;
}

function readPictures({ files }: MultipartForm, invalid: ErrorCase): Record<string, string> {
	const urls: Record<string, string> = {};
	for (const { field, filename, data, truncated } of files) {
		const target = FILE_FIELDS[field];
		if (target === undefined) throw new JPushError(1009, `Unsupported key: ${field}`);
		if (!PICTURE.test(filename))
			throw new JPushError(invalid, 'The image must be jpg, jpeg or png');
		if (truncated || data.length > LIMITS.imageBytes) {
			throw new JPushError(invalid, 'The image is larger than 2 MB');
		}
		urls[target] = oppoId();
	}
	if (Object.keys(urls).length === 0) throw new JPushError(1002, 'Missing parameter: oppo_file');
	return urls;
}

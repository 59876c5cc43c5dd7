import * as z from 'zod';

import type { UploadPart } from '../../core/operation';
import { JPUSH_FILE_BYTES } from '../limits';
import { flag, flagLimit, lazily, token, type Checked } from './common';

const IMAGE_BYTES = 2 * 1024 * 1024;

const bytes = z.custom<Uint8Array>(
	(value) => value instanceof Uint8Array || Buffer.isBuffer(value),
	{
		error: 'must be the bytes of a file',
		abort: true,
	},
);

/** Reports a size without the content, which nobody could read in a message. */
function limitSize(context: Checked<unknown>, actual: number, limit: number): void {
	if (actual > limit) flagLimit(context, [], { limit, actual, unit: 'bytes' }, 'the content');
}

const listContent = lazily(() =>
	z.union([z.string(), bytes]).check((context) => {
		const content = Buffer.from(context.value);
		limitSize(context, content.byteLength, JPUSH_FILE_BYTES);
		if (content.toString('utf8').trim() !== '') return;
		flag(context, [], 'needs at least one line', 'nothing but blanks');
	}),
);

/** A text file with one alias or registration id a line. */
export const listUpload = lazily(() =>
	z.strictObject({
		/** At most 10 MB in UTF-8. */
		content: listContent,
		file_name: z
			.string()
			.regex(/\.txt$/i, { error: 'must end in .txt' })
			.optional(),
		/** Hours that the vendor keeps the file; default 720. */
		ttl: z.int().min(1).max(720).optional(),
	}),
);

/** A JPEG or PNG of at most 2 MB. */
const image = lazily(() =>
	z.strictObject({
		file_name: z.string().regex(/\.(jpe?g|png)$/i, { error: 'must end in .jpg, .jpeg or .png' }),
		content: bytes.check((context) => limitSize(context, context.value.byteLength, IMAGE_BYTES)),
	}),
);

const imageFiles = { oppo_file: image.optional(), xiaomi_file: image.optional() };

/** 1 big picture, 2 large icon, 3 small icon. */
const imageType = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const webUrl = z
	.string()
	.regex(/^https?:\/\/\S+$/, { error: 'must be an HTTP or HTTPS address' })
	.optional();

const makerUrls = {
	jiguang_image_url: webUrl,
	xiaomi_image_url: webUrl,
	huawei_image_url: webUrl,
	honor_image_url: webUrl,
	oppo_image_url: webUrl,
	fcm_image_url: webUrl,
	hmos_image_url: webUrl,
};

function needsOne(field: string, suffix: string) {
	return (context: Checked<Record<string, unknown>>): void => {
		const { value } = context;
		if (Object.keys(value).some((key) => key.endsWith(suffix) && value[key] !== undefined)) return;
		flag(context, [field], 'this or the field of another maker is required');
	};
}

export const newImageUrls = lazily(() =>
	z
		.strictObject({
			image_type: imageType,
			/** For every maker without an address of its own. */
			image_url: webUrl,
			...makerUrls,
		})
		.check(needsOne('image_url', '_url')),
);

export const imageUrlChange = lazily(() =>
	z.strictObject({ media_id: token, ...makerUrls }).check(needsOne('jiguang_image_url', '_url')),
);

export const newImageFiles = lazily(() =>
	z.strictObject({ image_type: imageType, ...imageFiles }).check(needsOne('oppo_file', '_file')),
);

export const imageFileChange = lazily(() =>
	z.strictObject({ media_id: token, ...imageFiles }).check(needsOne('oppo_file', '_file')),
);

const keyFile = z.strictObject({ file_name: z.string().min(1), content: bytes });

/** An APNs certificate and its password, for development, production or both. */
export const certificates = lazily(() =>
	z
		.strictObject({
			app_key: token,
			devCertificateFile: keyFile.optional(),
			devCertificatePassword: z.string().optional(),
			proCertificateFile: keyFile.optional(),
			proCertificatePassword: z.string().optional(),
		})
		.check(checkPairs),
);

interface Certificates {
	devCertificateFile?: object;
	devCertificatePassword?: string;
	proCertificateFile?: object;
	proCertificatePassword?: string;
}

function checkPairs(context: Checked<Certificates>): void {
	const { value } = context;
	if (value.devCertificateFile === undefined && value.proCertificateFile === undefined) {
		flag(context, ['proCertificateFile'], 'a production or development certificate is required');
	}
	for (const kind of ['dev', 'pro'] as const) {
		const file = value[`${kind}CertificateFile`];
		const password = value[`${kind}CertificatePassword`];
		if ((file === undefined) === (password === undefined)) continue;
		const missing = file === undefined ? 'File' : 'Password';
		flag(context, [`${kind}Certificate${missing}`], 'the file and its password belong together');
	}
}

/** The multipart parts of pictures, by field. */
export function imageParts(files: {
	oppo_file?: z.infer<typeof image>;
	xiaomi_file?: z.infer<typeof image>;
}): Record<string, UploadPart> {
	const parts: Record<string, UploadPart> = {};
	for (const field of ['oppo_file', 'xiaomi_file'] as const) {
		const file = files[field];
		if (file === undefined) continue;
		const contentType = /\.png$/i.test(file.file_name) ? 'image/png' : 'image/jpeg';
		parts[field] = { fileName: file.file_name, contentType, content: file.content };
	}
	return parts;
}

/** The multipart parts of certificates, under the vendor's names. */
export function certificateParts(
	input: z.infer<typeof certificates>,
): Record<string, string | UploadPart> {
	const parts: Record<string, string | UploadPart> = {};
	for (const kind of ['dev', 'pro'] as const) {
		const file = input[`${kind}CertificateFile`];
		const password = input[`${kind}CertificatePassword`];
		if (file === undefined || password === undefined) continue;
		parts[`${kind}CertificateFile`] = {
			fileName: file.file_name,
			contentType: 'application/x-pkcs12',
			content: file.content,
		};
		parts[`${kind}CertificatePassword`] = password;
	}
	return parts;
}

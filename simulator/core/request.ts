import type { FastifyRequest } from 'fastify';
import { decodeJson, MalformedBodyError } from './json';
import type { MultipartForm, SimRequest } from './types';

/** Larger than any vendor's own limit, so that the vendor is the one to refuse. */
export const MAX_UPLOAD_BYTES = 12 * 1024 * 1024;

/** The framework's request as a vendor's handler sees it. */
export function toSimRequest(request: FastifyRequest, operation: string): SimRequest {
	const body = Buffer.isBuffer(request.body) ? request.body : undefined;
	return {
		method: request.method,
		path: pathOf(request),
		operation,
		params: strings(request.params),
		query: strings(request.query),
		headers: request.headers,
		ip: request.ip.replace(/^::ffff:/, ''),
		secure: request.protocol === 'https',
		body,
		json: () => decodeJson(body),
		form: () => readForm(request),
	};
}

/** The path as sent, without the query. */
export function pathOf(request: FastifyRequest): string {
	return request.raw.url?.split('?')[0] ?? '/';
}

function strings(source: unknown): Record<string, string> {
	const result: Record<string, string> = Object.create(null) as Record<string, string>;
	if (typeof source !== 'object' || source === null) return result;
	for (const [key, value] of Object.entries(source)) {
		const first: unknown = Array.isArray(value) ? value[0] : value;
		if (typeof first === 'string') result[key] = first;
	}
	return result;
}

async function readForm(request: FastifyRequest): Promise<MultipartForm> {
	if (!request.isMultipart()) throw new MalformedBodyError('multipart/form-data expected');
	const form: MultipartForm = { fields: {}, files: [] };
	try {
		for await (const part of request.parts()) {
			if (part.type === 'field') form.fields[part.fieldname] = String(part.value);
			else form.files.push(await readFile(part.fieldname, part.filename, part.file));
		}
	} catch (error) {
		throw new MalformedBodyError(error instanceof Error ? error.message : 'bad multipart body');
	}
	return form;
}

async function readFile(
	field: string,
	filename: string,
	file: AsyncIterable<Buffer> & { truncated: boolean },
): Promise<MultipartForm['files'][number]> {
	const chunks: Buffer[] = [];
	for await (const chunk of file) chunks.push(chunk);
	return { field, filename, data: Buffer.concat(chunks), truncated: file.truncated };
}

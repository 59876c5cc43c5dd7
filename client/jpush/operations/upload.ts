import * as z from 'zod';

import { defineOperation } from '../../core/operation';
import { listUpload } from '../schemas/uploads';

/** The two list uploads differ in what a line is. */
export function uploadOperation(name: string, kind: 'alias' | 'registration_id') {
	return defineOperation({
		name,
		seed: false,
		source: 'https://docs.jiguang.cn/jpush/server/push/rest_api_v3_file',
		family: 'push',
		bucket: 'file',
		// Each upload takes one of the 20 places.
		resend: 'never',
		request: listUpload,
		response: z.looseObject({ file_id: z.string().min(1) }),
		http: ({ content, file_name, ttl }) => ({
			method: 'POST',
			path: ['files', kind],
			multipart: {
				filename: {
					fileName: file_name ?? 'targets.txt',
					contentType: 'text/plain; charset=utf-8',
					content: Buffer.from(content),
				},
				...(ttl === undefined ? {} : { ttl: String(ttl) }),
			},
		}),
	});
}

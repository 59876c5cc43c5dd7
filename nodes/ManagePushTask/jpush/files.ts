import type { IDataObject } from 'n8n-workflow';

import type { JPushClient } from '../../../client';

type File = Awaited<ReturnType<JPushClient['getFile']>>;

/** An uploaded file as nodes put it out; times are the vendor's, in China's time. */
export function presentFile({ file_id, file_name, create_time, expire_time, ...others }: File) {
	return {
		fileId: file_id,
		fileName: file_name ?? null,
		createTime: create_time ?? null,
		expireTime: expire_time ?? null,
		...others,
	} as IDataObject;
}

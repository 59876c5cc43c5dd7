import { uploadOperation } from './upload';

/**
 * Uploads a list of aliases for `pushToFile`, and with developer keys for `pushFileToGroup`.
 *
 * `content` is text in UTF-8 with one alias a line, at most 10 MB; `ttl` is in hours, 1 to 720 (default).
 * An app holds 20 files. Counts against the 20 calls a minute that all file operations share.
 *
 * Errors: 1003 for a file that cannot be used, 1105 for developer keys without the group-file feature.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_file
 */
export const uploadAliasFile = uploadOperation('uploadAliasFile', 'alias');

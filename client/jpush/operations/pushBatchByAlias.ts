import { batchOperation } from './batch';

/**
 * Sends a push of its own to each of at most 1,000 aliases. A paid feature.
 *
 * `pushlist` holds the pushes by their cids (see `getCids`, type `push`); `target` is one alias. The reply
 * has an entry for each cid, with a `msg_id`, an `error` or both; read it with `readBatchResults`.
 * Sending the same cids again within a day sends nothing twice.
 *
 * Errors: 2006 or 2007 without the paid feature, 1004 for wrong keys, 2002 at the rate limit; those of
 * `push` inside the entries.
 * @see https://docs.jiguang.cn/jpush/server/push/rest_api_v3_push_single
 */
export const pushBatchByAlias = batchOperation('pushBatchByAlias', 'alias');

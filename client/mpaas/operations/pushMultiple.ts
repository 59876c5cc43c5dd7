import { defineOperation } from '../../core/operation';
import { multipleRequest } from '../schemas/push';
import { pushReply } from '../schemas/replies';
import { rpc } from '../schemas/wire';

/**
 * Sends messages made from one template to at most 100 targets, each with values of its own.
 *
 * Every entry of `TargetMsg` has a `Target`, a `MsgKey` (the caller's message id, never used twice), its
 * `TemplateKeyValue` and fewer than 10 `ExtendedParams` on top of the common ones. The reply's `Data` is
 * the task id, the key to the report and to a revocation; with `StrategyType` 1 or 2 it is the id of the
 * schedule. There is no SMS supplement here.
 *
 * Errors: 3022, 3023 and 3025 for the template and its values, 3049 for extended parameters of a target,
 * 3055 for too many targets, and those of `pushSimple`.
 * @see https://help.aliyun.com/document_detail/2871128.html
 */
export const pushMultiple = defineOperation({
	name: 'pushMultiple',
	seed: true,
	source: 'https://help.aliyun.com/document_detail/2871128.html',
	family: 'mps',
	bucket: 'push',
	// The vendor does not promise to drop a repetition, whatever its message id.
	resend: 'never',
	request: multipleRequest,
	response: pushReply,
	http: (input) => rpc('PushMultiple', input),
});

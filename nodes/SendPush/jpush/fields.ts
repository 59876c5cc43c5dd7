import { MESSAGE_FIELDS, messageOptions, optionsField } from '../../shared/fields/messageFields';
import { targetFields } from '../../shared/fields/targets';
import { JPUSH_TARGETS } from '../../shared/vendors/jpush/vendor';
import { JPUSH_OPTIONS } from '../../shared/vendors/jpush/options';

export const TARGET_FIELDS = targetFields(JPUSH_TARGETS);

/** Whom and what, for the operations that send to targets. */
export const TARGET_AND_MESSAGE_FIELDS = [...TARGET_FIELDS, ...MESSAGE_FIELDS];

export const SEND_OPTIONS = optionsField(messageOptions(), JPUSH_OPTIONS);

/** Options of operations whose items cannot share calls. */
export const SINGLE_SEND_OPTIONS = optionsField(
	messageOptions('combineItems', 'tagsAll', 'tagsNone'),
	JPUSH_OPTIONS,
);

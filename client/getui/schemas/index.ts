export type {
	GetuiAliasPush,
	GetuiAllPush,
	GetuiCidPush,
	GetuiConditionPush,
	GetuiFastTagPush,
	GetuiListMessage,
} from './push';
export type { GetuiAliasListReply, GetuiPushReply } from './replies';

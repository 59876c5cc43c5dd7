import {
	createMpaasSender,
	createMpaasTemplateSender,
	type JsonObject,
	type PushMessage,
	type PushTarget,
} from '../../../client';
import { accepted, openDesk, type Answer } from './harness';

export const HELLO: PushMessage = { kind: 'notification', title: 'Hello', body: 'World' };
export const ALL: PushTarget = { type: 'all' };
export const TEMPLATE: JsonObject = { TemplateName: 'order', TemplateKeyValue: { name: 'Li' } };

export const users = (...values: string[]): PushTarget => ({ type: 'user', values });

/** The senders of a client whose calls get an answer of the test's. */
export function openSenders(answer: Answer = () => accepted()) {
	const desk = openDesk(answer);
	return {
		...desk,
		plain: createMpaasSender(desk.client),
		template: createMpaasTemplateSender(desk.client),
	};
}

import type { UnipushApp } from '../app';
import type { Envelope } from '../errors';
import { sendMessage } from '../push/send';
import * as aliases from './aliases';
import * as devices from './devices';
import * as reports from './reports';
import * as tags from './tags';
import {
	deleteTaskScheduleByTaskid,
	getTaskDetail,
	getTaskScheduleByTaskid,
	stopTaskByTaskid,
} from './tasks';

export type Method = (app: UnipushApp, argument: unknown) => Envelope;

/** The 28 methods of the push manager; a new one is a function and a line here. */
export const METHODS = {
	sendMessage,
	stopTaskByTaskid,
	getTaskScheduleByTaskid,
	deleteTaskScheduleByTaskid,
	getTaskDetail,
	...aliases,
	...tags,
	...devices,
	...reports,
} satisfies Record<string, Method>;

export type MethodName = keyof typeof METHODS;

export const METHOD_NAMES = Object.keys(METHODS) as MethodName[];

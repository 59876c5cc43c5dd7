import type { Route } from '../../core/types';
import { routesOf, type Operation } from '../gate';
import type { GetuiSim } from '../sim';
import { aliasOperations } from './aliases';
import { authOperations } from './auth';
import { batchOperations } from './batch';
import { blacklistOperations } from './blacklist';
import { broadcastOperations } from './broadcast';
import { dayReportOperations } from './dayReports';
import { deviceTokenOperations } from './deviceTokens';
import { listOperations } from './list';
import { quotaOperations } from './quota';
import { singleOperations } from './single';
import { tagOperations } from './tags';
import { taskReportOperations } from './taskReports';
import { taskOperations } from './tasks';
import { userOperations } from './users';

/** Every operation; a new group is a file of its own and one line here. */
const OPERATIONS: Operation[] = [
	...authOperations,
	...aliasOperations,
	...tagOperations,
	...blacklistOperations,
	...userOperations,
	...deviceTokenOperations,
	...singleOperations,
	...batchOperations,
	...listOperations,
	...broadcastOperations,
	...taskOperations,
	...taskReportOperations,
	...dayReportOperations,
	...quotaOperations,
];

export function allRoutes(sim: GetuiSim): Route[] {
	return routesOf(sim, OPERATIONS);
}

import type { Route } from '../../core/types';
import type { JPushSim } from '../sim';
import { adminRoutes } from './admin';
import { aliasRoutes } from './aliases';
import { batchRoutes } from './batch';
import { cidRoutes } from './cid';
import { deviceRoutes } from './devices';
import { fileRoutes } from './files';
import { groupRoutes } from './group';
import { groupReportRoutes } from './groupReports';
import { imageRoutes } from './images';
import { messageReportRoutes } from './messages';
import { planRoutes } from './plans';
import { pushRoutes } from './push';
import { quotaRoutes } from './quota';
import { receivedRoutes } from './received';
import { scheduleRoutes } from './schedules';
import { statusRoutes } from './status';
import { tagRoutes } from './tags';
import { templateRoutes } from './templates';
import { testDeviceRoutes } from './testDevices';
import { userRoutes } from './users';
import { withdrawRoutes } from './withdraw';

/** Every operation; a new one is a file of its own and one line here. */
export function allRoutes(sim: JPushSim): Route[] {
	return [
		pushRoutes,
		cidRoutes,
		withdrawRoutes,
		batchRoutes,
		groupRoutes,
		quotaRoutes,
		templateRoutes,
		planRoutes,
		scheduleRoutes,
		fileRoutes,
		imageRoutes,
		deviceRoutes,
		aliasRoutes,
		tagRoutes,
		testDeviceRoutes,
		receivedRoutes,
		statusRoutes,
		messageReportRoutes,
		userRoutes,
		groupReportRoutes,
		adminRoutes,
	].flatMap((routes) => routes(sim));
}

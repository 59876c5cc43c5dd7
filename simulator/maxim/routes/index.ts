import type { Route } from '../../core/types';
import type { MaximSim } from '../sim';
import { aliasRoutes } from './alias';
import { badgeRoutes } from './badge';
import { deviceRoutes } from './devices';
import { pushRoutes } from './push';
import { registerRoutes } from './register';
import { settingsRoutes } from './settings';
import { switchRoutes } from './switches';
import { tagRoutes } from './tags';
import { tokenRoutes } from './tokens';

/** Every operation; a new one is a file of its own and one line here. */
export function allRoutes(sim: MaximSim): Route[] {
	return [
		pushRoutes,
		tokenRoutes,
		registerRoutes,
		aliasRoutes,
		tagRoutes,
		badgeRoutes,
		switchRoutes,
		settingsRoutes,
		deviceRoutes,
	].flatMap((routes) => routes(sim));
}

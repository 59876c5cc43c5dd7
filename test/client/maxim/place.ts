import {
	DEMO_MAXIM_APP,
	DEMO_MAXIM_PASSWORD,
	MAXIM_BASE_PATH,
	startSimulator,
	type MaximOptions,
	type Simulator,
} from '../../../simulator';
import type { Place } from './contract';

const ADMIN_TOKEN = DEMO_MAXIM_APP.adminTokens[0] ?? '';

/** Two phones of makers, the second of them offline, and one without a maker. */
const PHONES = [
	{ id: 'pt-one', platform: 'android', brand: 'oppo', alias: 'u_1' },
	{ id: 'pt-two', platform: 'android', brand: 'xiaomi', alias: 'u_2', online: false },
	{ id: 'pt-three', platform: 'android', alias: 'u_3' },
];

export interface SimulatedPlace extends Place {
	simulator: Simulator;
	/** The state of a fresh app, its users and their tokens. */
	reset(): Promise<void>;
}

/** The simulated vendor with three users in its demo app. */
export async function openSimulator(maxim: MaximOptions = {}): Promise<SimulatedPlace> {
	const simulator = await startSimulator({ maxim });
	const place: SimulatedPlace = {
		simulator,
		baseUrl: simulator.url + MAXIM_BASE_PATH,
		appId: DEMO_MAXIM_APP.appId,
		adminToken: ADMIN_TOKEN,
		userToken: '',
		users: [],
		reset: async () => {
			simulator.reset();
			simulator.maxim.addDevices(PHONES);
			place.users = PHONES.map(({ id, alias }) => ({
				...{ pushToken: id, alias },
				id: simulator.maxim.userIdOf(id) ?? '',
			}));
			place.userToken = await logIn(place, PHONES[0]?.id ?? '');
		},
		close: async () => await simulator.close(),
	};
	await place.reset();
	return place;
}

/** A token of the user that came with a phone. */
async function logIn({ baseUrl, appId }: Place, phone: string): Promise<string> {
	const reply = await fetch(`${baseUrl}/token/user`, {
		method: 'POST',
		headers: { app_id: appId, 'content-type': 'application/json' },
		body: JSON.stringify({ name: `user_${phone}`, password: DEMO_MAXIM_PASSWORD }),
	});
	const { data } = (await reply.json()) as { data: { token: string } };
	return data.token;
}

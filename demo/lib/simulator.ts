import { DEMO_JPUSH_APP, startSimulator, type Simulator } from '../../simulator';
import { hasPhone, type Customer } from './customers';
import { freePort } from './ports';
import { addOtherPhones, OTHER_OPTIONS } from './vendors';

/** The port the sample workflows name. */
export const SAMPLE_PORT = 4010;

/** Far above the vendor's documented rate, so that 10,000 aliases do not take 17 minutes. */
const CALLS_PER_MINUTE = 60_000;
const STATS_DELAY_MS = 1_000;

/** Starts the simulated vendor with one phone for each customer that has one. */
export async function startVendor(customers: Customer[]): Promise<Simulator> {
	const rate = { push: CALLS_PER_MINUTE, device: CALLS_PER_MINUTE, report: CALLS_PER_MINUTE };
	const platforms = ['android', 'ios', 'hmos'];
	const devices = customers.filter(hasPhone).map(({ registration_id: id }, index) => ({
		id,
		platform: platforms[index % platforms.length],
	}));
	const simulator = await startSimulator({
		...OTHER_OPTIONS,
		port: await freePort(SAMPLE_PORT),
		jpush: {
			apps: [
				{
					...DEMO_JPUSH_APP,
					devices,
					settings: {
						rate: { ...rate, schedule: CALLS_PER_MINUTE, file: CALLS_PER_MINUTE },
						statsDelayMs: STATS_DELAY_MS,
						statsRampMs: STATS_DELAY_MS,
					},
				},
			],
		},
	});
	addOtherPhones(simulator);
	return simulator;
}

/** What the JPush credential in n8n holds to reach the simulated vendor. */
export function vendorCredential(baseUrl: string): Record<string, string | number> {
	return {
		appKey: DEMO_JPUSH_APP.appKey,
		masterSecret: DEMO_JPUSH_APP.masterSecret,
		dataCenter: 'default',
		baseUrl,
		pushCallsPerMinute: CALLS_PER_MINUTE,
		deviceCallsPerMinute: CALLS_PER_MINUTE,
		reportCallsPerMinute: CALLS_PER_MINUTE,
		scheduleCallsPerMinute: CALLS_PER_MINUTE,
		fileCallsPerMinute: CALLS_PER_MINUTE,
	};
}

import { Agent, request } from 'undici';
import type { Simulator } from '../../simulator';
import { APP_AUTH, push, start } from './helpers';
import { CERT, KEY } from './localhostCert';

let sim: Simulator;
const agent = new Agent({ connect: { rejectUnauthorized: false } });
beforeAll(async () => {
	sim = await start({ https: { key: KEY, cert: CERT }, jpush: { httpsRequired: true } });
	sim.jpush.addDevices({ count: 1 });
});
afterAll(async () => {
	await agent.close();
	await sim.close();
});

it('serves HTTPS, which satisfies an HTTPS-only vendor', async () => {
	expect(sim.url).toMatch(/^https:/);
	const answer = await request(`${sim.url}/v3/push`, {
		dispatcher: agent,
		method: 'POST',
		headers: { authorization: APP_AUTH, 'content-type': 'application/json' },
		body: JSON.stringify(push('all')),
	});
	expect(answer.statusCode).toBe(200);
	await answer.body.dump();
});

import type { Seen } from './harness';

/** Answers pushes as the document says; devices and aliases that begin with "bad" are left out. */
export function deliver(request: Seen) {
	if (request.path === '/auth') return undefined;
	const body = request.body as Body;
	const reply = (data: object) => ({ body: { code: 0, msg: 'success', data } });
	if (request.path.startsWith('/push/list/message')) return reply({ taskid: 'RASL_1' });
	if (request.path.startsWith('/push/list/')) return reply({ RASL_1: listStatuses(body) });
	if (request.path.includes('/batch/')) {
		const tasks = (body.msg_list ?? []).map((one, index): [string, object | undefined] => [
			`RASS_${index}`,
			single(one),
		]);
		return reply(Object.fromEntries(tasks.filter(([, devices]) => devices !== undefined)));
	}
	if (request.path.startsWith('/push/single/')) return reply({ RASS_9: single(body) });
	if (request.path.startsWith('/user/cid/alias/')) {
		const alias = decodeURIComponent(request.path.split('/').at(-1) ?? '');
		return reply({ cid: good(alias) ? [`${alias}_1`] : [] });
	}
	return reply({ taskid: 'RASA_1' });
}

export interface Body {
	request_id?: string;
	msg_list?: Body[];
	audience: { cid?: string[]; alias?: string[] };
}

const good = (name: string) => !name.startsWith('bad');

function single({ audience: { cid, alias } }: Body): Record<string, string> | undefined {
	const [name = ''] = cid ?? alias ?? [];
	if (!good(name)) return undefined;
	return { [cid === undefined ? `${name}_1` : name]: 'successed_online' };
}

function listStatuses({ audience: { cid, alias } }: Body): object {
	const names = (cid ?? alias ?? []).filter(good);
	return Object.fromEntries(
		names.map((name): [string, string | object] =>
			cid === undefined
				? [name, { a: 'successed_online', b: 'successed_offline' }]
				: [name, 'successed_offline'],
		),
	);
}

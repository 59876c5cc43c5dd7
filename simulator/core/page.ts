import type { FastifyInstance } from 'fastify';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { onlyLocal } from './local';

const FOLDER = join(__dirname, '..', 'page');

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
};

// Images of a push may come from anywhere; scripts only from here, inline ones never.
const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src https: http: data:";

/** Serves the page that shows the phones. */
export function registerPage(app: FastifyInstance): void {
	void app.register(async (scope) => {
		scope.addHook('onRequest', onlyLocal);
		for (const name of readdirSync(FOLDER)) {
			const type = TYPES[extname(name)];
			if (type === undefined) continue;
			const content = readFileSync(join(FOLDER, name));
			const url = name === 'index.html' ? '/phones' : `/phones/${name}`;
			scope.get(url, (_request, reply) =>
				reply
					.header('content-type', type)
					.header('content-security-policy', POLICY)
					.header('cache-control', 'no-cache')
					.send(content),
			);
		}
	});
}

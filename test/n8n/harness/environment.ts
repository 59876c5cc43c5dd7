import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-node';

import { harness } from './host';

/**
 * Loads n8n outside jest's module registry: as fast as in production, once a worker instead of once a
 * test file, and with the realm's own Object and Error, which n8n compares with.
 */
export default class N8nEnvironment extends TestEnvironment {
	constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
		super(config, context);
		this.global.n8nHarness = harness;
	}
}

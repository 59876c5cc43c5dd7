import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import prettier from 'eslint-config-prettier';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const typed = { files: ['**/*.ts'] };

export default tseslint.config(
	{
		ignores: ['dist/', 'node_modules/', 'demo/host/', 'demo/.n8n/', 'demo/.run/', 'test/n8n/hosts/', 'coverage/'],
		linterOptions: { noInlineConfig: true },
	},
	js.configs.recommended,
	...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, ...typed })),
	{
		...typed,
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
	},
);

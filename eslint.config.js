import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Without its functions, which no rule asks for and which have no place in the key of a cache. */
const plain_config = JSON.parse(JSON.stringify(svelteConfig));

export default defineConfig(
	globalIgnores([
		'build/',
		'.svelte-kit/',
		'**/node_modules/',
		'src/lib/i18n/paraglide/',
		'test-results/',
		// Oxlint has the same rules for them (.oxlintrc.json); of runes it knows too little.
		'**/*.ts',
		'!**/*.svelte.ts',
	]),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			eqeqeq: 'error',
			'no-var': 'error',
			'prefer-const': 'error',
			// TypeScript knows every name; ESLint does not.
			'no-undef': 'off',
			// Broken files are full of control characters; naming them is on purpose.
			'no-control-regex': 'off',
			// Playwright insists on a destructured first parameter, used or not.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig: plain_config,
			},
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			// Links come from one module that puts the base path before them.
			'svelte/no-navigation-without-resolve': 'off',
			// Sets and maps here are built anew inside $derived, never changed afterwards.
			'svelte/prefer-svelte-reactivity': 'off',
		},
	},
	{
		// A page for visitors of another kind: plain script, Leaflet as a global.
		files: ['tests/bench/leaflet/*.js'],
		languageOptions: { globals: { L: 'readonly' } },
	},
);

import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { webgl_args, findChromium, findHeadlessShell } from './scripts/chromium.js';
import { loadCity } from './scripts/load_city.ts';

const executablePath = findHeadlessShell() ?? (await findChromium()) ?? undefined;

export default defineConfig({
	test: {
		projects: [
			{
				define: {
					__CITY__: JSON.stringify(loadCity('geo')),
					__GROUND__: 'null',
					__IS_GROWN__: 'false',
					__HAS_SITE_PAGES__: 'true',
				},
				test: {
					name: 'node',
					environment: 'node',
					// Modules are loaded once for all files; tests that change anything global put it back.
					isolate: false,
					// Megabytes for young objects: with the usual 16 they are looked through more often than need be.
					execArgv: ['--max-semi-space-size=64'],
					include: ['tests/{unit,data}/**/*.test.ts'],
					// Some start programs; a slow machine is no defect.
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				extends: './vite.config.ts',
				// Found late, one of these has the page that tests run in loaded anew under their feet.
				optimizeDeps: {
					include: [
						'@maplibre/geojson-vt',
						'@maplibre/vt-pbf',
						'@xmldom/xmldom',
						'betterknown',
						'htmlparser2',
					],
				},
				test: {
					name: 'browser',
					include: ['tests/component/**/*.test.ts'],
					setupFiles: ['tests/component/setup.ts'],
					testTimeout: 120_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						viewport: { width: 1280, height: 800 },
						provider: playwright({ launchOptions: { executablePath, args: webgl_args } }),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});

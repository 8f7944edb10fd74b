import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { drawn_args, findChromium, findHeadlessShell } from './scripts/chromium.js';
import { one_process_args } from './tests/e2e/kept_context.ts';

const port = process.env['E2E_PORT'] ?? '24173';
// The workers read this file too; they need not look again.
process.env['HEADLESS_SHELL_PATH'] ??= findHeadlessShell() ?? '';
process.env['CHROMIUM_PATH'] ??= (await findChromium()) ?? '';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	forbidOnly: true,
	retries: 0,
	// No journey depends on another, and each waits now and then.
	fullyParallel: true,
	workers: Math.max(2, availableParallelism()),
	// A slow machine is no defect: no test says how fast the page is, `npm run bench` does.
	timeout: 240_000,
	expect: { timeout: 30_000 },
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		trace: 'off',
		// What never comes says so, long before the test's own time is over.
		actionTimeout: 30_000,
		navigationTimeout: 60_000,
		// Each test would fetch the whole offline copy; the one about it lets it.
		serviceWorkers: 'block',
		launchOptions: {
			executablePath:
				process.env['HEADLESS_SHELL_PATH'] || process.env['CHROMIUM_PATH'] || undefined,
			args: [...drawn_args, ...one_process_args],
		},
	},
	projects: [
		{
			name: 'desktop',
			testIgnore: '**/phone.spec.ts',
			use: { viewport: { width: 1280, height: 800 } },
		},
		{
			name: 'phone',
			testMatch: ['**/phone.spec.ts', '**/layout.spec.ts', '**/without.spec.ts'],
			use: {
				viewport: { width: 360, height: 640 },
				deviceScaleFactor: 2,
				hasTouch: true,
				isMobile: true,
			},
		},
	],
	webServer: {
		command: 'node scripts/serve.js build',
		env: { PORT: port, BASE_PATH: '' },
		url: `http://localhost:${port}/`,
		reuseExistingServer: false,
		timeout: 30_000,
	},
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium } from './chromium.js';
import { run } from './setup/run.js';

/**
 * Finds a Chromium, or installs one: Debian's own where we may, Playwright's download otherwise.
 * @param {string} root folder with node_modules
 * @returns {Promise<string | null>} null when none can be had; the reason has been shown
 */
export async function installChromium(root) {
	const found = await findChromium();
	if (found) return found;
	console.log('No Chromium found; installing one ...');
	const is_root_on_debian =
		process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
	if (is_root_on_debian) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update'], { cwd: root, env });
		await run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], { cwd: root, env });
		const system = await findChromium();
		// Most journeys are lighter without a browser's own windows; not every Debian has it.
		if (system)
			await run('apt-get', ['install', '-y', 'chromium-headless-shell'], { cwd: root, env });
		if (system) return system;
	}
	const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
	const parameters = ['install', ...(is_root_on_debian ? ['--with-deps'] : []), 'chromium'];
	await run(process.execPath, [playwright, ...parameters], { cwd: root });
	const downloaded = await findChromium();
	if (downloaded) return downloaded;
	console.error(
		'No Chromium could be found or installed, so the browser tests cannot run. Install one (on Debian: apt-get install\n' +
			'chromium fonts-noto-cjk), or name one: CHROMIUM_PATH=/path/to/chrome npm test.',
	);
	return null;
}

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findHeadlessShell } from '../../../scripts/chromium.js';

describe('the headless shell', () => {
	let folder = '';

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'atlas-shell-'));
		vi.stubEnv('PATH', folder);
		vi.stubEnv('CHROMIUM_PATH', '');
	});
	afterEach(() => {
		vi.unstubAllEnvs();
		rmSync(folder, { recursive: true });
	});

	function place(answer: string): string {
		const path = join(folder, 'chromium-headless-shell');
		writeFileSync(path, `#!/bin/sh\necho '${answer}'\n`);
		chmodSync(path, 0o755);
		return path;
	}

	test('is found where one is installed', () => {
		expect(findHeadlessShell()).toBeNull();
		const path = place('Chromium 156.0');
		expect(findHeadlessShell()).toBe(path);
	});

	test('a program that is none of these is not taken', () => {
		place('please install a snap');
		expect(findHeadlessShell()).toBeNull();
	});

	test('stands back for a browser that is named', () => {
		place('Chromium 156.0');
		vi.stubEnv('CHROMIUM_PATH', '/opt/mine');
		expect(findHeadlessShell()).toBeNull();
	});
});

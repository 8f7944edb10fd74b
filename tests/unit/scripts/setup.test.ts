import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator_variables } from '../../../scripts/operator.js';
import { hashInputs, isBuilt } from '../../../scripts/setup/build.js';
import { isInstalled } from '../../../scripts/setup/install.js';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'atlas-setup-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: unknown): void {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('isInstalled', () => {
	const a = { version: '1.0.0', integrity: 'sha512-a' };
	const elsewhere = { version: '1.0.0', integrity: 'sha512-b', optional: true };
	const lock = { packages: { '': {}, 'node_modules/a': a, 'node_modules/b': elsewhere } };

	beforeEach(() => {
		write('package-lock.json', lock);
		write('node_modules/.package-lock.json', { packages: { 'node_modules/a': a } });
		write('node_modules/a/package.json', {});
	});

	test('whole, without the packages of other machines', () => {
		expect(isInstalled(root)).toBe(true);
	});

	test('nothing there', () => {
		rmSync(join(root, 'node_modules'), { recursive: true });
		expect(isInstalled(root)).toBe(false);
	});

	test('interrupted half-way: npm writes its list last', () => {
		rmSync(join(root, 'node_modules/.package-lock.json'));
		expect(isInstalled(root)).toBe(false);
	});

	test('a package taken away, or of another version', () => {
		rmSync(join(root, 'node_modules/a'), { recursive: true });
		expect(isInstalled(root)).toBe(false);
		write('node_modules/a/package.json', {});
		expect(isInstalled(root)).toBe(true);
		write('package-lock.json', { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } });
		expect(isInstalled(root)).toBe(false);
	});
});

describe('the build', () => {
	beforeEach(() => {
		write('src/a.ts', 'a');
		write('geo/sites/b.geojson', 'b');
		write('build/.built-from', hashInputs(root, {}));
	});

	test('is current until an input changes, appears or goes', () => {
		expect(isBuilt(root, hashInputs(root, {}))).toBe(true);
		write('geo/sites/b.geojson', 'c');
		expect(isBuilt(root, hashInputs(root, {}))).toBe(false);
		write('geo/sites/b.geojson', 'b');
		expect(isBuilt(root, hashInputs(root, {}))).toBe(true);
		write('static/new.svg', '');
		expect(isBuilt(root, hashInputs(root, {}))).toBe(false);
		rmSync(join(root, 'static'), { recursive: true });
		rmSync(join(root, 'src/a.ts'));
		expect(isBuilt(root, hashInputs(root, {}))).toBe(false);
	});

	test.each(operator_variables)('is another under another %s', (name) => {
		expect(isBuilt(root, hashInputs(root, { [name]: 'off' }))).toBe(false);
		expect(isBuilt(root, hashInputs(root, { PATH: '/bin', [name]: '' }))).toBe(true);
	});

	test('knows every variable that the configuration and the README name', () => {
		const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
		const named = readme.match(/\b(?:PUBLIC_[A-Z_]+|BASE_PATH)\b/g) ?? [];
		expect(new Set(operator_variables)).toEqual(new Set(named));
	});

	test('is another after a change of what reads the settings', () => {
		write('scripts/operator.js', 'x');
		expect(isBuilt(root, hashInputs(root, {}))).toBe(false);
	});

	test('does not look at what it writes itself', () => {
		write('src/lib/i18n/paraglide/messages.js', 'x');
		write('src/lib/i18n/project.inlang/README.md', 'x');
		expect(isBuilt(root, hashInputs(root, {}))).toBe(true);
	});

	test('made by hand or cut short carries no stamp', () => {
		rmSync(join(root, 'build/.built-from'));
		expect(isBuilt(root, hashInputs(root, {}))).toBe(false);
	});
});

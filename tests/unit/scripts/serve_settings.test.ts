import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { formatNodeProblem } from '../../../scripts/node_version.js';
import { listen, probePort } from '../../../scripts/setup/port.js';
import { parseBasePath, parsePort } from '../../../scripts/setup/settings.js';

describe('PORT', () => {
	test.each([
		[undefined, 4173],
		['', 4173],
		['8080', 8080],
		[' 65535 ', 65_535],
	])('%s', (text, port) => {
		expect(parsePort(text)).toBe(port);
	});

	test.each(['http', '-1', '65536', '80.5', '0x50', '1e3'])('%s is refused by name', (text) => {
		expect(() => parsePort(text)).toThrow(`PORT is "${text}"`);
	});

	test('a taken one is named, with the way out', async () => {
		const other = createServer();
		const port = await listen(other, 0);
		try {
			await expect(probePort(port)).rejects.toThrow(
				`Port ${port} is taken by another program. Choose another, as in PORT=8080 npm start.`,
			);
		} finally {
			other.close();
		}
	});
});

describe('BASE_PATH', () => {
	test.each([
		[undefined, ''],
		['/', ''],
		['/atlas', '/atlas'],
		['/atlas/', '/atlas'],
		['/a/b-c_2', '/a/b-c_2'],
	])('%s', (text, base) => {
		expect(parseBasePath(text)).toBe(base);
	});

	test.each(['atlas', '//evil', '/a//b', '/../x', '/a b', '/图', '/a?b', 'http://a/b'])(
		'%s is refused by name',
		(text) => {
			expect(() => parseBasePath(text)).toThrow(`BASE_PATH is "${text}"`);
		},
	);
});

test('Node: what Vite runs on, and a clear word otherwise', () => {
	for (const version of ['20.19.0', '22.12.1', '24.0.0'])
		expect(formatNodeProblem(version)).toBe('');
	for (const version of ['18.20.4', '20.18.3', '21.7.0', '22.11.0']) {
		expect(formatNodeProblem(version)).toContain(`this is Node ${version}`);
	}
});

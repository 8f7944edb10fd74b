import { describe, expect, test } from 'vitest';
import { findCycles } from './cycles.ts';
import { findWrongImports, layerOf } from './layers.ts';
import { parseImports, readSources, type SourceFile } from './source_files.ts';

const sources = readSources('src');

function imagine(path: string, text: string): SourceFile {
	return { path, text, imports: parseImports(path, text) };
}

describe('import directions', () => {
	test('geometry <- domain <- view, style, data <- state <- map, components <- panes <- routes', () => {
		expect(sources.length).toBeGreaterThan(50);
		expect(findWrongImports(sources)).toEqual([]);
	});

	test.each([
		['src/lib/geometry/a.ts', `import { b } from '../domain/b.ts';`],
		['src/lib/domain/a.ts', `import type { B } from '../style/b.ts';`],
		['src/lib/domain/a.ts', `import { area } from '@turf/area';`],
		['src/lib/style/a.ts', `export { b } from '../data/b.ts';`],
		['src/lib/data/a.ts', `import { SvelteMap } from 'svelte/reactivity';`],
		['src/lib/state/a.svelte.ts', `import { B } from '$lib/components/B.svelte';`],
		[
			'src/lib/components/A.svelte',
			`<script lang="ts">import { Map } from 'maplibre-gl';</script>`,
		],
		['src/lib/components/A.svelte', `<script>const b = import('$lib/map/B.svelte');</script>`],
		['src/routes/+page.svelte', `<script>import { Map } from 'maplibre-gl';</script>`],
		['src/lib/map/a.ts', `import gcoord from 'gcoord';`],
		['src/lib/domain/a.ts', `import { m } from '../i18n/paraglide/messages.js';`],
		['src/lib/map/a.ts', `import { b } from '../../routes/b.ts';`],
	])('%s may not hold %s', (path, text) => {
		expect(findWrongImports([imagine(path, text)])).toHaveLength(1);
	});
});

describe('circles of imports', () => {
	test('there are none, types included', () => {
		expect(findCycles(sources)).toEqual([]);
	});

	test('one is found, however long', () => {
		const found = findCycles([
			imagine('src/lib/domain/a.ts', `import type { B } from './b.ts';`),
			imagine('src/lib/domain/b.ts', `export const c = () => import('./c.ts');`),
			imagine('src/lib/domain/c.ts', `import { a } from './a.ts';`),
			imagine('src/lib/domain/d.ts', `import { a } from './a.ts';`),
		]);
		expect(found).toHaveLength(1);
		expect(found[0]).toHaveLength(4);
	});
});

describe('in the browser', () => {
	/** Files that reach the browser: what routes, hooks and the layers above import as values. */
	const by_path = new Map(sources.map((file) => [file.path, file]));
	const isOnServer = (path: string): boolean => /\.server\.(?:ts|js)$|\/\+server\.ts$/.test(path);
	/** Runs the data check itself for the form of corrections, which alone fetches it; a test of the build holds that. */
	const checking = 'src/lib/state/correct/correct_worker.ts';
	/** Writes the entry of the log; fetched once a reader suggests a position. */
	const patching = 'src/lib/domain/suggest/patch_position.ts';
	const reached = new Set<string>();
	const reach = (target: string): void => {
		const path = ['', '.ts', '.svelte.ts', '.js']
			.map((end) => target + end)
			.find((it) => by_path.has(it));
		if (path === undefined || reached.has(path)) return;
		reached.add(path);
		for (const { target, is_type, is_dynamic } of by_path.get(path)?.imports ?? []) {
			if (!is_type && !(is_dynamic && target === patching)) reach(target);
		}
	};
	for (const { path } of sources) {
		if (
			['routes', 'panes', 'components', 'map', 'state'].includes(layerOf(path)) &&
			!isOnServer(path) &&
			path !== checking
		)
			reach(path);
	}

	test('no schema library, and nothing of Node', () => {
		expect(reached.size).toBeGreaterThan(30);
		const wrong = [...reached].flatMap((path) =>
			(by_path.get(path)?.imports ?? [])
				.filter(({ target, is_type }) => !is_type && /^(?:zod|yaml)(?:\/|$)|^node:/.test(target))
				.map(({ target }) => `${path} -> ${target}`),
		);
		expect(wrong).toEqual([]);
	});

	test('text goes into the page as text', () => {
		const pattern = /\{@html|\.setHTML\(|\.innerHTML\b|insertAdjacentHTML|\.outerHTML\s*=/;
		expect(sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
	});

	test('no inline style, which the content security policy forbids', () => {
		const pattern = /<[a-z][^>]*\sstyle(?:=|:[a-z-]+[=\s}])/;
		const components = sources.filter(({ path }) => path.endsWith('.svelte'));
		expect(components.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
	});
});

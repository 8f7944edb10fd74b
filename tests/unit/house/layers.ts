import type { SourceFile } from './source_files.ts';

/** What each folder of src/lib may import from the others. Of one tier, a later folder may use an earlier one. */
const allowed: Record<string, readonly string[]> = {
	geometry: [],
	domain: ['geometry'],
	view: ['geometry', 'domain'],
	style: ['geometry', 'domain', 'view'],
	data: ['geometry', 'domain', 'view', 'style'],
	state: ['geometry', 'domain', 'view', 'style', 'data', 'i18n'],
	map: ['geometry', 'domain', 'view', 'style', 'data', 'state', 'i18n'],
	components: ['geometry', 'domain', 'view', 'style', 'data', 'state', 'i18n'],
	panes: ['geometry', 'domain', 'view', 'style', 'data', 'state', 'map', 'components', 'i18n'],
	i18n: [],
};

/** Run in plain Node. */
const plain = ['geometry', 'domain', 'view', 'style', 'data'];

/** Packages that only one folder may import. */
const owners: [pattern: RegExp, layer: string][] = [
	[/^(?:maplibre-gl|svelte-maplibre-gl)(?:\/|$)/, 'map'],
	[/^(?:@turf\/.*|gcoord|proj4|geographiclib-geodesic)$/, 'geometry'],
];

/** Folder of src/lib a file lies in; `routes` outside of src/lib. */
export function layerOf(path: string): string {
	return /^src\/lib\/([^/]+)/.exec(path)?.[1] ?? 'routes';
}

/** Every import that goes the wrong way, as `file -> target`. */
export function findWrongImports(files: readonly SourceFile[]): string[] {
	return files.flatMap(({ path, imports }) =>
		imports
			.filter(({ target }) => isWrong(layerOf(path), target))
			.map(({ target }) => `${path} -> ${target}`),
	);
}

function isWrong(layer: string, target: string): boolean {
	if (target.startsWith('src/')) {
		const other = layerOf(target);
		return layer !== 'routes' && other !== layer && !(allowed[layer] ?? []).includes(other);
	}
	const owner = owners.find(([pattern]) => pattern.test(target))?.[1];
	if (owner !== undefined) return owner !== layer;
	return plain.includes(layer) && /^(?:svelte|\$app|\$env|@sveltejs)(?:\/|$)/.test(target);
}

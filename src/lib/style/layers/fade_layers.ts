import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** What an opacity is called in each type of layer. */
const OPACITIES: Partial<Record<LayerSpecification['type'], readonly string[]>> = {
	fill: ['fill-opacity'],
	line: ['line-opacity'],
	circle: ['circle-opacity', 'circle-stroke-opacity'],
	symbol: ['text-opacity', 'icon-opacity'],
};

/** The same layers at a share, 0 to 1, of their opacity. */
export function fadeLayers(
	layers: readonly LayerSpecification[],
	share: number,
): LayerSpecification[] {
	if (share === 1) return [...layers];
	return layers.map((layer) => {
		const paint: Record<string, unknown> = { ...layer.paint };
		for (const name of OPACITIES[layer.type] ?? []) {
			const value = paint[name] ?? 1;
			paint[name] = typeof value === 'number' ? value * share : ['*', share, value];
		}
		return { ...layer, paint } as LayerSpecification;
	});
}

import type { Map } from 'maplibre-gl';

/** Time a lost WebGL context has to come back, milliseconds. */
const RETURN_LIMIT_MS = 5000;

/** Calls `ongone` when a lost context does not come back. Returns the stop function. */
export function watchContext(map: Map, ongone: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const lose = (): void => {
		timer = setTimeout(ongone, RETURN_LIMIT_MS);
	};
	const regain = (): void => clearTimeout(timer);
	map.on('webglcontextlost', lose);
	map.on('webglcontextrestored', regain);
	return () => {
		clearTimeout(timer);
		map.off('webglcontextlost', lose);
		map.off('webglcontextrestored', regain);
	};
}

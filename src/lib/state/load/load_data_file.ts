import { base } from '$app/paths';
import { app_update } from '../app_update.svelte.ts';

const loading = new Map<string, Promise<unknown>>();

/** A JSON file of `/data/`. */
export function loadDataFile<T>(name: string): Promise<T> {
	return loadFile(`${base}/data/${name}`);
}

/** A JSON file, fetched once from our own origin; after a failure the next call tries again. Throws with its path and status. */
export function loadFile<T>(path: string): Promise<T> {
	const known = loading.get(path);
	if (known) return known as Promise<T>;
	const started = load(path).catch((error: unknown) => {
		loading.delete(path);
		throw error;
	});
	loading.set(path, started);
	return started as Promise<T>;
}

async function load(path: string): Promise<unknown> {
	try {
		const response = await fetch(path);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		return await response.json();
	} catch (error) {
		// A page of words instead of data, or none at all: perhaps a newer atlas stands here.
		await app_update.explain();
		throw error;
	}
}

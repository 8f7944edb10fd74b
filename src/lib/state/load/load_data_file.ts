import { base } from '$app/paths';
import { app_update } from '../app_update.svelte.ts';

const loading = new Map<string, Promise<unknown>>();

/** A JSON file of `/data/`, fetched once from our own origin; after a failure the next call tries again. Throws with its name and status. */
export function loadDataFile<T>(name: string): Promise<T> {
	const known = loading.get(name);
	if (known) return known as Promise<T>;
	const started = load(name).catch((error: unknown) => {
		loading.delete(name);
		throw error;
	});
	loading.set(name, started);
	return started as Promise<T>;
}

async function load(name: string): Promise<unknown> {
	try {
		const response = await fetch(`${base}/data/${name}`);
		if (!response.ok) throw new Error(`${name}: ${response.status}`);
		return await response.json();
	} catch (error) {
		// A page of words instead of data, or none at all: perhaps a newer atlas stands here.
		await app_update.explain();
		throw error;
	}
}

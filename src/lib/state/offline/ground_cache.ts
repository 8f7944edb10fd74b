/** Whole archives of the ground, by their path. Not one of the caches of a version: archives are named by their content. */
export const GROUND_CACHE = 'kept-ground';

/** An archive that the reader keeps on this device; null where it is not here. */
export async function findKeptArchive(path: string): Promise<Blob | null> {
	try {
		// Asking a cache that is not there makes none.
		const kept = await caches.match(path, { cacheName: GROUND_CACHE });
		return kept ? await kept.blob() : null;
	} catch {
		// Storage is closed to us: nothing is kept.
		return null;
	}
}

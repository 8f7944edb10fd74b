import { version } from '$app/environment';
import { base } from '$app/paths';

/** Why a part of the page could not be had. */
export type Reason =
	/** The atlas has been published anew; the files of this page are gone. */
	| 'outdated'
	/** Nothing answers. */
	| 'offline'
	/** Framed without an origin of its own: no storage, no workers. */
	| 'framed'
	| 'unknown';

/** Asks which version is published. Never rejects. */
export async function findReason(): Promise<Reason> {
	try {
		const response = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
		if (response.ok) {
			const published = (await response.json()) as { version?: string };
			if (published.version !== undefined && published.version !== version) return 'outdated';
		}
	} catch {
		return 'offline';
	}
	return self.origin === 'null' ? 'framed' : 'unknown';
}

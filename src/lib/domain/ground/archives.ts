/** What pages need of a ground beside its types: nothing that checks files. */

import type { Ground, GroundArchive } from './ground_file.ts';

/** The path below the base path at which the build publishes an archive. */
export const GROUND_PATH = '/ground/';

export function listArchives({ map, relief }: Ground): GroundArchive[] {
	return [map, relief].filter((archive) => archive !== undefined);
}

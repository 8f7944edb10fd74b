/** From a draft that nothing blocks to `geo/`: all of it or nothing. */

import { loadGeoFromDisk } from '../../../src/lib/data/load_geo_from_disk.ts';
import { acceptDraft, type Accepted } from '../../../src/lib/domain/draft/accept/accept_draft.ts';
import type { GeoFiles } from '../../../src/lib/domain/reading/geo_files.ts';
import type { SiteFeature } from '../../../src/lib/domain/schema/site.ts';
import { nameSourceFile } from '../../../src/lib/domain/checks/sources.ts';
import { markFile, type Rooms } from '../files/rooms.ts';
import { Refusal } from '../refusal.ts';
import { prepareFiles, type Prepared } from './prepare_files.ts';
import type { ProposedFile } from './proposed_file.ts';
import { readDraftFolder, type DraftFolder } from './read_draft.ts';
import { readWorld } from './read_world.ts';
import { commitPrepared, refuseProblems } from './save_files.ts';

export type Acceptance = { folder: DraftFolder; accepted: Accepted; prepared: Prepared | null };

/** What accepting would do now; `prepared` is null while something is open. */
export async function prepareAccept(
	rooms: Rooms,
	source: string,
	day: string,
): Promise<Acceptance> {
	const folder = readDraftFolder(rooms, source);
	const files = loadGeoFromDisk(rooms.geo);
	if (files[nameSourceFile(source)] !== undefined) {
		throw new Refusal(
			409,
			'accepted',
			`${source} is in geo/ already (${nameSourceFile(source)}); edit its files instead`,
		);
	}
	const { draft, plain, edits } = folder;
	const accepted = acceptDraft(draft, plain, source, edits, readWorld(files, day));
	if (accepted.open.length > 0 || accepted.missing.length > 0) {
		return { folder, accepted, prepared: null };
	}
	const pages = new Map([[source, folder.page]]);
	const prepared = await prepareFiles(rooms, listProposed(accepted, files), pages);
	return { folder, accepted, prepared };
}

/** Writes it. Throws a Refusal, with everything as it was, where something is open or the check refuses it. */
export async function acceptSource(rooms: Rooms, source: string, day: string): Promise<Acceptance> {
	const acceptance = await prepareAccept(rooms, source, day);
	const { accepted, prepared } = acceptance;
	if (prepared === null) {
		const { open, missing } = accepted;
		throw new Refusal(
			409,
			'open',
			`${source} cannot be accepted yet: ${open.length} item(s) to decide, ${missing.length} field(s) without a value. Nothing was written.`,
			{ open, missing },
		);
	}
	refuseProblems(prepared);
	commitPrepared(rooms, prepared.files);
	return acceptance;
}

function listProposed(accepted: Accepted, files: GeoFiles): ProposedFile[] {
	const { source, articles } = accepted;
	const values = new Map<string, unknown>([
		[nameSourceFile(source.id), source],
		...articles.map((article): [string, unknown] => [`articles/${article.id}.yaml`, article]),
	]);
	const sites = [...accepted.new_sites, ...accepted.changed_sites];
	for (const file of new Set(sites.map((one) => one.file))) {
		const own = sites.filter((one) => one.file === file).map(({ site }) => site);
		values.set(file, placeSites(files[file], own));
	}
	return [...values].map(([path, value]) => {
		const before = files[path];
		if (before !== undefined && !path.startsWith('sites/')) {
			throw new Refusal(
				409,
				'taken',
				`${path} is there already; give the article another id. Nothing was written.`,
			);
		}
		return { name: `geo/${path}`, value, if_match: markFile(before ?? null) };
	});
}

/** The collection with these sites: in their own place where they were, at its end where they are new. */
function placeSites(before: string | undefined, sites: readonly SiteFeature[]): unknown {
	const whole = (
		before === undefined ? { type: 'FeatureCollection', features: [] } : JSON.parse(before)
	) as { features: SiteFeature[] };
	const known = new Set(whole.features.map(({ id }) => id));
	const changed = new Map(sites.map((site) => [site.id, site]));
	return {
		...whole,
		features: [
			...whole.features.map((site) => changed.get(site.id) ?? site),
			...sites.filter(({ id }) => !known.has(id)),
		],
	};
}

import { readGeo } from '../../reading/read_geo.ts';
import type { GeoFiles } from '../../reading/geo_files.ts';
import type { CorrectionKind, Found, Ground, Item, Values } from './correction_kind.ts';
import { CORRECTION_KINDS } from './kinds.ts';

export function readGround(files: GeoFiles): Ground {
	return { files, geo: readGeo(files).geo };
}

/** What an address is about; null where it leads nowhere. */
export function findCorrection(of: string, ground: Ground): Found | null {
	const at = of.indexOf(':');
	const word = of.slice(0, Math.max(at, 0));
	if (!Object.hasOwn(CORRECTION_KINDS, word)) return null;
	const kind: CorrectionKind = CORRECTION_KINDS[word as keyof typeof CORRECTION_KINDS];
	return kind.find(of.slice(at + 1), ground);
}

/** The values of its fields before anything is changed. */
export function listStanding({ fields }: Pick<Found, 'fields'>): Values {
	return Object.fromEntries(fields.map(({ key, value }) => [key, value]));
}

/** The part of it that a form needs. */
export function buildItem(of: string, found: Found): Item {
	const { name, what, page, fields, rests, only_text, beside } = found;
	const stands = found.describe(listStanding(found));
	return { of, name, what, page, stands, fields, rests, only_text, beside };
}

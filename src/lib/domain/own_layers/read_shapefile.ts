import { combine, parseDbf, parseShp } from 'shpjs';
import type { SystemId } from '../../geometry/systems.ts';
import { OwnFileError, type OwnNote } from './own_problem.ts';
import type { OwnFeature, OwnReading } from './own_reading.ts';

/** The shapefile `name` of an unpacked ZIP, with its table and its system. Throws an `OwnFileError`. */
export function readShapefile(
	files: Record<string, Uint8Array>,
	name: string,
	others: readonly string[],
): OwnReading {
	const stem = name.slice(0, -4).toLowerCase();
	const find = (ending: string): Uint8Array | undefined =>
		Object.entries(files).find(([path]) => path.toLowerCase() === `${stem}.${ending}`)?.[1];
	const prj = find('prj');
	const text = prj ? new TextDecoder().decode(prj) : '';
	const declared = readPrj(text);
	const is_foreign = prj !== undefined && declared === null;
	const notes: OwnNote[] = [
		...(others.length > 0 ? [{ code: 'other-layers' as const, names: [...others] }] : []),
		...(is_foreign ? [{ code: 'converted' as const, from: nameProjection(text) }] : []),
	];
	try {
		const dbf = find('dbf');
		const rows = dbf ? parseDbf(dbf, nameEncoding(dbf, find('cpg'))) : [];
		// A system the atlas does not know is converted by the library, from what the file says of it.
		const shapes = parseShp(files[name]!, is_foreign ? text : undefined);
		const { features } = combine([shapes, rows]);
		return {
			format: 'Shapefile',
			features: features as OwnFeature[],
			table: null,
			declared: is_foreign ? 'wgs84' : declared,
			notes,
		};
	} catch (error) {
		const found = error instanceof Error ? error.message : String(error);
		throw new OwnFileError({ code: 'bad-shapefile', found: found.slice(0, 120) });
	}
}

/** The systems of the atlas, as ESRI and GDAL write them. */
function readPrj(text: string): SystemId | null {
	const is_2000 = /CGCS_?2000|China_Geodetic_Coordinate_System_2000|China_2000/i.test(text);
	if (!/^\s*PROJCS/i.test(text)) {
		if (is_2000) return 'cgcs2000';
		return /WGS[_ ]?(19)?84/i.test(text) ? 'wgs84' : null;
	}
	const read = (name: string): number =>
		Number(new RegExp(`${name}"\\s*,\\s*([-\\d.eE+]+)`, 'i').exec(text)?.[1]);
	if (!is_2000 || read('central_meridian') !== 114) return null;
	return { 500000: 'gk114' as const, 38500000: 'gk38' as const }[read('false_easting')] ?? null;
}

function nameProjection(text: string): string {
	return /"([^"]+)"/.exec(text)?.[1] ?? '?';
}

/** What the file says; without it, GBK unless the bytes are UTF-8. */
function nameEncoding(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
	const named = cpg ? new TextDecoder().decode(cpg).trim() : '';
	if (named !== '') return named;
	// The header is binary; its length stands at byte 8.
	const start = new DataView(dbf.buffer, dbf.byteOffset).getUint16(8, true);
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(start));
		return 'utf-8';
	} catch {
		return 'gbk';
	}
}

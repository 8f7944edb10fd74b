import type { SystemId } from '../../geometry/systems.ts';
import { OwnFileError, type OwnNote } from './own_problem.ts';
import type { OwnFeature, OwnReading } from './own_reading.ts';
import { readDbf, type DbfRow, type DbfTable } from './shapefile/read_dbf.ts';
import { readShp, type ShapeList } from './shapefile/read_shp.ts';

/** The shapefile `name` of an unpacked ZIP, with its table and its system. Throws an `OwnFileError`. */
export function readShapefile(files: Record<string, Uint8Array>, name: string): OwnReading {
	const stem = name.slice(0, -4).toLowerCase();
	const find = (ending: string): Uint8Array | undefined =>
		Object.entries(files).find(([path]) => path.toLowerCase() === `${stem}.${ending}`)?.[1];
	const [prj, cpg, dbf] = [find('prj'), find('cpg'), find('dbf')];
	const text = prj ? new TextDecoder().decode(prj) : '';
	const declared = readPrj(text);
	if (prj && declared === null) {
		throw new OwnFileError({ code: 'bad-shapefile', found: nameProjection(text) });
	}
	const { list, table } = guard(() => ({
		list: readShp(files[name]!),
		table: dbf ? readDbf(dbf, cpg ? new TextDecoder().decode(cpg) : null) : null,
	}));
	const features = joinRows(list, table);
	return { format: 'Shapefile', features, table: null, declared, notes: listNotes(list, table) };
}

/** How many shapes the shapefile `name` has; 0 where it cannot be read. */
export function countShapes(files: Record<string, Uint8Array>, name: string): number {
	try {
		return readShp(files[name]!).shapes.length;
	} catch {
		return 0;
	}
}

function guard<T>(read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (error instanceof OwnFileError) throw error;
		const found = error instanceof Error ? error.message : String(error);
		throw new OwnFileError({ code: 'bad-shapefile', found: found.slice(0, 120) });
	}
}

/** Shapes of deleted rows go with them; rows beyond the shapes stay, without geometry. */
function joinRows({ shapes }: ShapeList, table: DbfTable | null): OwnFeature[] {
	const rows = table?.rows ?? [];
	const build = (index: number, properties: DbfRow): OwnFeature => ({
		type: 'Feature',
		geometry: shapes[index] ?? null,
		properties,
	});
	return Array.from({ length: Math.max(shapes.length, rows.length) }, (_, index) => {
		const row = rows[index];
		return row === null ? [] : [build(index, row ?? {})];
	}).flat();
}

function listNotes({ shapes, missing }: ShapeList, table: DbfTable | null): OwnNote[] {
	if (!table) return [{ code: 'no-table' }, ...listCut(missing)];
	const deleted = table.rows.filter((row) => row === null).length;
	const rows = table.rows.length;
	return [
		...listCut(missing),
		...(deleted > 0 ? [{ code: 'deleted-rows' as const, count: deleted }] : []),
		...(rows === shapes.length
			? []
			: [{ code: 'other-count' as const, shapes: shapes.length, rows }]),
		...table.notes,
	];
}

function listCut(missing: number): OwnNote[] {
	return missing > 0 ? [{ code: 'breaks-off', count: missing }] : [];
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

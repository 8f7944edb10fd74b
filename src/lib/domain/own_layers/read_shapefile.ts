import type { SourceId } from '../../geometry/systems/source_systems.ts';
import { findWktSystem } from '../../geometry/systems/wkt_system.ts';
import { decodeText } from './decode_text.ts';
import { findNamedSystem, requireWay } from './name_system.ts';
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
	const declared = prj ? readPrj(decodeText(prj).trim()) : null;
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

/** The system a `.prj` describes; null for an empty one. Throws an `OwnFileError` for one that cannot be converted to WGS-84. */
function readPrj(text: string): SourceId | null {
	if (text === '') return null;
	const source = findWktSystem(text) ?? (isWkt(text) ? null : findNamedSystem(text));
	if (source) return requireWay(source);
	const found = /"([^"]+)"/.exec(text)?.[1] ?? text.slice(0, 80);
	throw new OwnFileError({ code: 'unknown-system', found });
}

function isWkt(text: string): boolean {
	return /^[A-Z]+\s*\[/i.test(text);
}

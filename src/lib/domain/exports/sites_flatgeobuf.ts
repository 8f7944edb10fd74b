import * as flatbuffers from 'flatbuffers';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { getSystem, type SystemId } from '../../geometry/systems/systems.ts';
import type { Localized } from '../schema/localized.ts';
import { buildSiteRow, type SiteRow } from './site_row.ts';
import type { SiteExport } from './sites_geojson.ts';
import { LICENSES } from './terms.ts';
import { transformGeometry } from './transform_geometry.ts';

/** Columns that hold numbers; all others are text. */
const NUMBERS: ReadonlySet<string> = new Set(['precision_m', 'district']);

/**
 * FlatGeobuf 3 without an index: the columns of the CSV in their order, the EPSG code in the header. Sites without a geometry are left
 * out, as GIS programs do not expect them. Throws for a datum without an EPSG code.
 */
export function formatSitesFlatgeobuf(
	sites: readonly SiteExport[],
	system: SystemId,
	{ date, atlas }: { date: string; atlas: Localized },
	more: (id: string) => SiteRow = () => ({}),
): Uint8Array {
	const { epsg } = getSystem(system);
	if (epsg === null) throw new RangeError(`${system} has no EPSG code for the header`);
	const placed = sites.flatMap((site) => {
		const geometry = transformGeometry(site.geometry, system);
		const { own, rest } = buildSiteRow(site);
		const row: SiteRow = { ...own, ...rest, date, ...more(site.id) };
		return geometry ? [{ geometry, row }] : [];
	});
	const header = {
		geometryType: GeometryType.Unknown,
		columns: Object.keys(placed[0]?.row ?? {}).map(buildColumn),
		envelope: null,
		featuresCount: placed.length,
		indexNodeSize: 0,
		crs: null,
		title: null,
		description: null,
		metadata: null,
	};
	const parts = [
		magicbytes,
		buildHeader(header, epsg, date, atlas),
		...placed.map(({ geometry, row }) => buildFeature(parseGeometry(geometry), row, header)),
	];
	return join(parts);
}

/** As the library's own, which calls every layer "L1"; GIS programs show the layer's name, its licence and date. */
function buildHeader(
	{ columns, featuresCount }: HeaderMeta,
	epsg: number,
	date: string,
	atlas: Localized,
): Uint8Array {
	const builder = new flatbuffers.Builder();
	const column_offsets = (columns ?? []).map(({ name, type }) => {
		const name_offset = builder.createString(name);
		Column.startColumn(builder);
		Column.addName(builder, name_offset);
		Column.addType(builder, type);
		return Column.endColumn(builder);
	});
	const columns_offset = Header.createColumnsVector(builder, column_offsets);
	const name = builder.createString('sites');
	const title = builder.createString(`${atlas.zh} / ${atlas.en}`);
	const description = builder.createString(`${LICENSES.sites.zh}\n${LICENSES.sites.en}`);
	const metadata = builder.createString(JSON.stringify({ date, license: LICENSES.sites }));
	Crs.startCrs(builder);
	Crs.addCode(builder, epsg);
	const crs = Crs.endCrs(builder);
	Header.startHeader(builder);
	Header.addName(builder, name);
	Header.addTitle(builder, title);
	Header.addDescription(builder, description);
	Header.addMetadata(builder, metadata);
	Header.addCrs(builder, crs);
	Header.addColumns(builder, columns_offset);
	Header.addFeaturesCount(builder, BigInt(featuresCount));
	Header.addGeometryType(builder, GeometryType.Unknown);
	Header.addIndexNodeSize(builder, 0);
	builder.finishSizePrefixed(Header.endHeader(builder));
	return builder.asUint8Array();
}

function buildColumn(name: string): ColumnMeta {
	return {
		name,
		type: NUMBERS.has(name) ? ColumnType.Double : ColumnType.String,
		title: null,
		description: null,
		width: -1,
		precision: -1,
		scale: -1,
		nullable: true,
		unique: false,
		primary_key: false,
	};
}

function join(parts: readonly Uint8Array[]): Uint8Array {
	const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let offset = 0;
	for (const part of parts) {
		joined.set(part, offset);
		offset += part.length;
	}
	return joined;
}

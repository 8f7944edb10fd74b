/** Where a GeoTIFF says that its pixels belong (OGC 19-008r4). */

import type { GeoTIFFImage } from 'geotiff';
import { fitPlane, measureResiduals, measureRms } from '../../../geometry/fit/fit_plane.ts';
import type { PlaneMatrix } from '../../../geometry/fit/plane_matrix.ts';
import {
	findEpsg,
	findGaussKrueger,
	getSource,
	nameSource,
	type SourceSystem,
} from '../../../geometry/systems/source_systems.ts';
import { findWktSystem } from '../../../geometry/systems/wkt_system.ts';
import type { PictureNote, PictureProblem } from '../picture_problem.ts';
import type { Reference } from '../reference.ts';

const [PIXEL_IS_POINT, USER_DEFINED, TRANSVERSE_MERCATOR] = [2, 32767, 1];
/** Metres of a degree, for how well ground points agree. */
const DEGREE_M = 111_195;

export type TiffReference = {
	/** From pixels of the file to its system; null where it has none that can be used. */
	reference: Reference | null;
	refusal: PictureProblem | null;
	notes: PictureNote[];
};

export async function readReference(image: GeoTIFFImage): Promise<TiffReference> {
	const keys = (image.getGeoKeys() ?? {}) as Readonly<Record<string, unknown>>;
	const is_point = keys['GTRasterTypeGeoKey'] === PIXEL_IS_POINT;
	const found = await readMatrix(image);
	if (!found) return { reference: null, refusal: null, notes: [{ code: 'no-reference' }] };
	const named = findSystem(keys);
	if (named && 'code' in named) return { reference: null, refusal: named, notes: [] };
	const matrix = is_point ? fromMiddles(found.matrix) : found.matrix;
	const is_degrees = named !== null && getSource(named.id).kind === 'geographic';
	const notes: PictureNote[] =
		found.points === null
			? []
			: [
					{
						code: 'ground-points',
						count: found.points.count,
						rms_m: found.points.rms * (is_degrees ? DEGREE_M : 1),
					},
				];
	return { reference: { matrix, system: named?.id ?? null }, refusal: null, notes };
}

type FoundMatrix = { matrix: PlaneMatrix; points: { count: number; rms: number } | null };

async function readMatrix(image: GeoTIFFImage): Promise<FoundMatrix | null> {
	const { fileDirectory } = image;
	const load = async (tag: 'ModelTransformation' | 'ModelPixelScale' | 'ModelTiepoint') =>
		fileDirectory.hasTag(tag)
			? Array.from((await fileDirectory.loadValue(tag)) as ArrayLike<number>)
			: null;
	const whole = await load('ModelTransformation');
	if (whole && whole.length >= 8) {
		const [a, b, , c, d, e, , f] = whole as [
			number,
			number,
			number,
			number,
			number,
			number,
			number,
			number,
		];
		return readable([a, b, c, d, e, f, 0, 0, 1]);
	}
	const [scale, points] = [await load('ModelPixelScale'), await load('ModelTiepoint')];
	if (!points || points.length < 6) return null;
	if (scale && scale.length >= 2) {
		const [column, row, , x, y] = points as [number, number, number, number, number];
		const [across, down] = scale as [number, number];
		return readable([across, 0, x - column * across, 0, -down, y + row * down, 0, 0, 1]);
	}
	const pairs = Array.from({ length: Math.floor(points.length / 6) }, (_, index) => ({
		from: [points[6 * index]!, points[6 * index + 1]!] as const,
		to: [points[6 * index + 3]!, points[6 * index + 4]!] as const,
	}));
	const matrix = fitPlane(pairs, 'affine');
	if (!matrix) return null;
	const rms = measureRms(measureResiduals(pairs, matrix));
	return { matrix, points: { count: pairs.length, rms } };
}

/** Zeros alone are what some programs write that know nothing. */
function readable(matrix: PlaneMatrix): FoundMatrix | null {
	const [a, b, , d, e] = matrix;
	const has_extent = Number.isFinite(a * e - b * d) && a * e - b * d !== 0;
	const is_plain = a === 1 && e === -1 && b === 0 && d === 0 && matrix[2] === 0 && matrix[5] === 0;
	return has_extent && !is_plain ? { matrix, points: null } : null;
}

/** Numbers of the middles of pixels, as numbers of their upper left corners. */
function fromMiddles([a, b, c, d, e, f]: PlaneMatrix): PlaneMatrix {
	return [a, b, c - (a + b) / 2, d, e, f - (d + e) / 2, 0, 0, 1];
}

/** The system with a way to WGS-84, why there is none, or null where the file names none. */
function findSystem(keys: Readonly<Record<string, unknown>>): SourceSystem | PictureProblem | null {
	const projected = keys['ProjectedCSTypeGeoKey'];
	const geographic = keys['GeographicTypeGeoKey'];
	const code = [projected, geographic].find(
		(key): key is number => typeof key === 'number' && key > 0 && key !== USER_DEFINED,
	);
	const is_own = projected === USER_DEFINED || (projected === undefined && code === undefined);
	const system = is_own ? findDescribed(keys) : code === undefined ? null : findEpsg(code);
	if (system) {
		return system.accuracy_m === null
			? { code: 'no-public-way', epsg: system.epsg, name: nameSource(system) }
			: system;
	}
	if (projected === USER_DEFINED || code !== undefined) {
		const words = keys['PCSCitationGeoKey'] ?? keys['GTCitationGeoKey'];
		const described = typeof words === 'string' ? words.replace(/\|.*/s, '').slice(0, 80) : '';
		return {
			code: 'unknown-system',
			found: projected === USER_DEFINED ? described || String(USER_DEFINED) : `EPSG:${code}`,
		};
	}
	return null;
}

/** A system that has no code, by the text of it that some programs write, or by its own numbers. */
function findDescribed(keys: Readonly<Record<string, unknown>>): SourceSystem | null {
	for (const key of ['PCSCitationGeoKey', 'GTCitationGeoKey', 'GeogCitationGeoKey']) {
		const words = keys[key];
		const wkt = typeof words === 'string' ? /(?:PROJCS|GEOGCS)\[.*\]/s.exec(words)?.[0] : undefined;
		const system = wkt === undefined ? null : findWktSystem(wkt);
		if (system) return system;
	}
	if (keys['ProjCoordTransGeoKey'] !== TRANSVERSE_MERCATOR) return null;
	const datum = findEpsg(Number(keys['GeographicTypeGeoKey']))?.datum;
	const number = (...names: string[]): number =>
		Number(names.map((name) => keys[name]).find((value) => value !== undefined) ?? 0);
	const meridian = number('ProjNatOriginLongGeoKey', 'ProjCenterLongGeoKey');
	const has_scale = Number(keys['ProjScaleAtNatOriginGeoKey'] ?? 1) !== 1;
	if (!datum || has_scale || number('ProjFalseNorthingGeoKey', 'ProjNatOriginLatGeoKey') !== 0)
		return null;
	return findGaussKrueger(datum, meridian, number('ProjFalseEastingGeoKey'));
}

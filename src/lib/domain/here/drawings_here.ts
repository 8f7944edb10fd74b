import { measureDepth } from '../../geometry/depth.ts';
import { findNearestPoint } from '../../geometry/nearest_point.ts';
import type { Position } from '../../geometry/position.ts';
import { formatLength } from '../near/format_distance.ts';
import type { Localized } from '../schema/localized.ts';
import type { HereAnswerer, HereDrawing, HereRow } from './here.ts';

const KINDS: Record<HereDrawing['kind'], Localized> = {
	point: { zh: '点', en: 'Point' },
	line: { zh: '线', en: 'Line' },
	polygon: { zh: '面', en: 'Area' },
};

/** Every drawing with how the point lies to it: they are few, and a reader drew them all. */
export const drawings_here: HereAnswerer = {
	id: 'drawings',
	title: { zh: '您画的图形', en: 'Your drawings' },
	answer(position, { drawings }) {
		if (!drawings || drawings.length === 0) return null;
		return {
			rows: drawings.map((drawing, index) => buildRow(position, drawing, index)),
			notes: [],
		};
	},
};

function buildRow(
	position: Position,
	{ kind, corners, name }: HereDrawing,
	index: number,
): HereRow {
	const depth_m =
		kind === 'polygon'
			? measureDepth(position, { type: 'Polygon', coordinates: [close(corners)] })
			: -findNearestPoint(position, { type: 'LineString', coordinates: [...corners] }).distance_m;
	const away = formatLength(Math.abs(depth_m));
	const is_inside = depth_m > 0;
	return {
		name: name ?? { zh: `${KINDS[kind].zh}${index + 1}`, en: `${KINDS[kind].en} ${index + 1}` },
		sureness: is_inside ? 'sure' : Math.abs(depth_m) < 1 ? 'edge' : 'near',
		detail: is_inside
			? { zh: `就在其内，距边线${away.zh}`, en: `inside it, ${away.en} from its edge` }
			: { zh: `相距${away.zh}`, en: `${away.en} away` },
	};
}

function close(corners: readonly Position[]): Position[] {
	return [...corners, corners[0]!];
}

import { formatXml } from '../exports/format_xml.ts';
import type { Position } from '../schema/geojson.ts';
import type { Language } from '../schema/localized.ts';
import { FILE_KEYS } from './drawing_mark.ts';
import { FILE_COLORS, FILE_FILL_OPACITY, FILE_WIDTH } from './file_colors.ts';
import type { Drawing, DrawingItem, ItemColor, ItemIcon } from './item.ts';
import { describeMeasure, labelItem } from './item_words.ts';
import { buildPlainShapes, type PlainShape } from './plain_shapes.ts';

/** Where the picture of a sign stands in the archive. */
export function nameIconFile(icon: ItemIcon, color: ItemColor): string {
	return `icons/${icon}-${color}.png`;
}

/** Signs that a drawing needs pictures of, each once. */
export function listIcons(drawing: Drawing): { icon: ItemIcon; color: ItemColor }[] {
	const points = drawing.filter(({ kind }) => kind === 'point');
	const named = new Map(
		points.map(({ icon, color }) => [nameIconFile(icon, color), { icon, color }]),
	);
	return [...named.values()];
}

/**
 * KML 2.2 as Google Earth shows it: words stand on the map, heads and ends are lines, signs are pictures of the same archive. What is
 * needed to read it back is in `ExtendedData`.
 */
export function writeDrawingKml(drawing: Drawing, name: string, language: Language): string {
	const looks = new Map(drawing.map((item) => [nameLook(item), item]));
	const shapes = buildPlainShapes(drawing, language);
	const document = {
		name,
		open: 1,
		Style: [...looks].map(([id, item]) => ({ '@id': id, ...buildLook(item) })),
		Placemark: drawing.map((item, index) =>
			buildPlacemark(
				item,
				shapes.filter((shape) => shape.item === index),
				language,
			),
		),
	};
	return formatXml({ kml: { '@xmlns': 'http://www.opengis.net/kml/2.2', Document: document } });
}

function nameLook({ kind, color, icon }: DrawingItem): string {
	return kind === 'point' ? `point-${icon}-${color}` : `${kind}-${color}`;
}

function buildLook({ kind, color, icon }: DrawingItem): object {
	const words = { LabelStyle: { color: formatColor(color), scale: 1 } };
	if (kind === 'point') {
		return { IconStyle: { scale: 1.25, Icon: { href: nameIconFile(icon, color) } }, ...words };
	}
	// The point that carries the words has no sign.
	const bare = { IconStyle: { scale: 0 }, ...words };
	if (kind === 'text') return bare;
	const line = { LineStyle: { color: formatColor(color), width: FILE_WIDTH } };
	if (kind !== 'area') return { ...bare, ...line };
	return { ...bare, ...line, PolyStyle: { color: formatColor(color, FILE_FILL_OPACITY) } };
}

function buildPlacemark(
	item: DrawingItem,
	shapes: readonly PlainShape[],
	language: Language,
): object {
	const { kind, color, icon, words } = item;
	const measure = describeMeasure(item)[language];
	const data = {
		[FILE_KEYS.kind]: kind,
		[FILE_KEYS.color]: color,
		...(kind === 'point' && { [FILE_KEYS.icon]: icon }),
		[FILE_KEYS.words]: words,
	};
	return {
		name: labelItem(item)[language],
		...(measure !== '' && { description: measure }),
		styleUrl: `#${nameLook(item)}`,
		ExtendedData: {
			Data: Object.entries(data).map(([name, value]) => ({ '@name': name, value })),
		},
		...buildGeometry(item, shapes),
	};
}

function buildGeometry(item: DrawingItem, shapes: readonly PlainShape[]): object {
	if (item.kind === 'point' || item.kind === 'text') return { Point: point(item.corners[0]!) };
	const lines = shapes.flatMap((shape) => (shape.kind === 'line' ? [shape.path] : []));
	const labels = shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.at] : []));
	const areas = shapes.flatMap((shape) => (shape.kind === 'area' ? [shape.ring] : []));
	const rings = { outerBoundaryIs: { LinearRing: { coordinates: formatPath(areas[0] ?? []) } } };
	const drawn =
		item.kind === 'area'
			? { Polygon: { tessellate: 1, ...rings } }
			: { LineString: lines.map((path) => ({ tessellate: 1, coordinates: formatPath(path) })) };
	return { MultiGeometry: { ...drawn, ...(labels[0] && { Point: point(labels[0]) }) } };
}

function point(position: Position): object {
	return { coordinates: formatPath([position]) };
}

function formatPath(path: readonly Position[]): string {
	return path.map(([lng, lat]) => `${+lng.toFixed(7)},${+lat.toFixed(7)}`).join(' ');
}

/** `aabbggrr`. */
function formatColor(color: ItemColor, opacity = 1): string {
	const [, red, green, blue] = /^#(..)(..)(..)$/.exec(FILE_COLORS[color])!;
	const alpha = Math.round(opacity * 255);
	return `${alpha.toString(16).padStart(2, '0')}${blue}${green}${red}`;
}

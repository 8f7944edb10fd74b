/** A drawing as SVG text with the colours written out: for pictures that no style sheet reaches. */

import { BASE_LANGUAGE } from '../../domain/language/languages.ts';
import type { Theme } from '../../domain/schema/vocabulary.ts';
import type { DrawnMark } from '../drawing.ts';
import type { DrawnDistrict } from '../ground/draw_ground.ts';
import type { DrawnGroundLook } from '../ground/draw_main_ground.ts';
import { layStory } from '../lay_story.ts';
import { signOf } from '../signs/drawn_sign.ts';
import { LINE_SIGN } from '../signs/line_sign.ts';
import type { Sign } from '../signs/sign.ts';
import { colorSign, writePieces } from '../signs/write_sign.ts';
import { TOKENS } from '../tokens.ts';
import type { Card } from './card.ts';
import type { CardTools, Face, Typesetter } from './card_tools.ts';
import { setLines } from './set_lines.ts';

const palette = TOKENS.light;
/** What names keep free of the map's edge. */
const EDGE_PX = 8;
/** And what credits do. */
const CREDIT_PX = 12;
const CREDIT_LEADING_PX = 17;

/** `width_px`: of the drawing's frame. Marks and words keep their size whatever the frame is. */
export function drawMap(card: Card, { typesetter, stamp }: CardTools, width_px: number): string {
	const { drawing, stops } = card;
	const { frame } = drawing;
	const scale = width_px / frame.width;
	const height_px = frame.height * scale;
	const px = (value: number): number => value / scale;
	const pathOf = (adcode: number | null): string =>
		drawing.districts.find((district) => district.adcode === adcode)?.path ?? '';
	const done = new Set(drawing.done_site_ids);
	const is_single = drawing.marks.length + stops.length === 1;
	const scaled = (inner: string): string =>
		`<g transform="scale(${scale})" stroke-linejoin="round">${inner}</g>`;
	return [
		stamp(scaled(drawGround(card, px)), width_px, height_px),
		scaled(
			[
				...[...drawing.marks, ...stops].map((mark) =>
					drawExtent(mark, pathOf(mark.district), px, is_single),
				),
				...drawing.lines.map(({ path, theme, site_id }) =>
					drawLine(path, theme, done.has(site_id), px),
				),
			].join(''),
		),
		stamp(drawLabels(card, typesetter, [width_px, height_px]), width_px, height_px),
		...drawing.marks.map((mark) =>
			drawSign(
				[(mark.x / 100) * width_px, (mark.y / 100) * height_px],
				signOf(mark, done),
				mark.theme,
				typesetter,
			),
		),
		...layStory(drawing, stops, 1 / scale, [0, 0, frame.width, frame.height]).signs.map(
			({ x, y, sign }, index) =>
				drawSign([x * scale, y * scale], sign, stops[index]!.theme, typesetter),
		),
	].join('');
}

function drawGround(
	{ drawing, focus_district, city }: Card,
	px: (value: number) => number,
): string {
	const pick = (wanted: DrawnDistrict['role']) =>
		drawing.districts.filter(({ role }) => role === wanted);
	const border = `stroke="${palette.border}" stroke-width="${px(1.2)}"`;
	const dim = (adcode: number): string =>
		focus_district !== null && focus_district !== adcode ? ' opacity="0.55"' : '';
	return [
		...pick('neighbour').map(
			({ path }) =>
				`<path d="${path}" fill="none" stroke="${palette.neighbour}" stroke-width="${px(1)}"/>`,
		),
		...pick('district').map(
			({ adcode, path }) =>
				`<path d="${path}" fill="${palette.tints[city.tints[adcode]! - 1]}"${drawing.ground ? '' : ` ${border}`}${dim(adcode)}/>`,
		),
		...(drawing.ground ?? []).map((ground) => drawGroundLook(ground, px)),
		...(drawing.ground ? pick('district') : []).map(
			({ adcode, path }) => `<path d="${path}" fill="none" ${border}${dim(adcode)}/>`,
		),
	].join('');
}

/** As the style sheet of a drawing has it. */
function drawGroundLook({ look, path }: DrawnGroundLook, px: (value: number) => number): string {
	if (look === 'lake') return `<path d="${path}" fill="${palette.water}"/>`;
	const color = look === 'river' ? palette.water : palette.road;
	const width = px({ river: 1.4, road: 1, rail: 1, motorway: 1.6 }[look]);
	const ends = look === 'rail' ? `stroke-dasharray="${px(5)} ${px(3)}"` : 'stroke-linecap="round"';
	return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" ${ends}/>`;
}

function drawLabels(
	{ drawing, language, map_credit }: Card,
	typesetter: Typesetter,
	[width_px, height_px]: [number, number],
): string {
	const faces = {
		district: { family: 'serif', weight: 700, size_px: 17, language },
		neighbour: { family: 'sans', weight: 400, size_px: 13, language },
	} as const satisfies Record<string, Face>;
	const colors = { district: palette.ink, neighbour: palette.neighbour_label };
	const credit: Face = { ...faces.neighbour, size_px: 12 };
	const credits = map_credit.flatMap(
		(words) =>
			setLines(words, {
				...{ width_px: width_px - 2 * CREDIT_PX, most: Infinity, ellipsis: '' },
				measure: (text) => typesetter.measure(text, credit),
			}).lines,
	);
	const credits_top = height_px - CREDIT_PX - credits.length * CREDIT_LEADING_PX;
	const credits_right =
		2 * CREDIT_PX + Math.max(0, ...credits.map((words) => typesetter.measure(words, credit)));
	return [
		...drawing.labels.flatMap(({ role, text, x, y }) => {
			const face = faces[role];
			const text_px = typesetter.measure(text, face);
			const left = Math.min(
				Math.max((x / 100) * width_px - text_px / 2, EDGE_PX),
				width_px - EDGE_PX - text_px,
			);
			const baseline = (y / 100) * height_px + face.size_px * 0.36;
			// Whose map it is stands before how a county outside the city is called.
			if (role === 'neighbour' && baseline > credits_top && left < credits_right) return [];
			return drawHaloed(typesetter.draw(text, face, left, baseline), face, colors[role]);
		}),
		...credits.map((words, index) => {
			const baseline = height_px - 12 - (credits.length - 1 - index) * CREDIT_LEADING_PX;
			const drawn = typesetter.draw(words, credit, CREDIT_PX, baseline);
			return drawHaloed(drawn, credit, palette.neighbour_label);
		}),
	].join('');
}

type Extent = Pick<DrawnMark, 'circle' | 'outline' | 'district' | 'theme'> & {
	class?: DrawnMark['class'];
};

/** `is_single`: nothing else is shown, so that a district may be filled. */
function drawExtent(
	mark: Extent,
	district_path: string,
	px: (value: number) => number,
	is_single: boolean,
): string {
	const color = palette.theme[mark.theme];
	const dash = `stroke-dasharray="${px(5)} ${px(4)}"`;
	if (district_path) {
		return `<path d="${district_path}" fill="${color}" fill-opacity="${is_single ? 0.14 : 0}" stroke="${color}" stroke-opacity="${is_single ? 0.8 : 0.5}" stroke-width="${px(1.6)}" ${dash}/>`;
	}
	if (mark.outline) {
		const { kind, path } = mark.outline;
		const is_about = mark.class === 'area';
		const fill = kind === 'area' ? color : 'none';
		const width = px({ area: 1.6, line: 2.6, points: 8 }[kind]);
		return `<path d="${path}" fill="${fill}" fill-opacity="${is_about ? 0.1 : 0.22}" stroke="${color}" stroke-width="${width}" stroke-linecap="round" ${is_about ? dash : ''}/>`;
	}
	if (!mark.circle) return '';
	const { x, y, radius } = mark.circle;
	const is_near = mark.class === 'near';
	return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}" fill-opacity="0.1" stroke="${color}" stroke-opacity="${is_near ? 0.9 : 0.65}" stroke-width="${px(1.4)}" ${is_near ? '' : dash}/>`;
}

function drawLine(
	path: string,
	theme: Theme,
	is_done: boolean,
	px: (value: number) => number,
): string {
	const { width, dot, gap } = LINE_SIGN;
	return `<path d="${path}" fill="none" stroke="${palette.theme[theme]}" stroke-width="${px(width)}" stroke-dasharray="${px(dot)} ${px(gap[is_done ? 'done' : 'open'])}" stroke-linecap="round"/>`;
}

function drawSign(
	[x, y]: [number, number],
	{ pieces, text }: Sign,
	theme: Theme,
	typesetter: Typesetter,
): string {
	const colors = colorSign(palette.theme[theme], palette);
	const face: Face = {
		family: 'sans',
		weight: 700,
		size_px: text?.size ?? 0,
		language: BASE_LANGUAGE,
	};
	const words = text
		? typesetter.draw(
				text.words,
				face,
				text.x - typesetter.measure(text.words, face) / 2,
				text.y + text.size * 0.36,
			)
		: '';
	return `<g transform="translate(${x} ${y})">${writePieces(pieces, colors)}<g fill="${text ? colors[text.tone] : 'none'}">${words}</g></g>`;
}

/** The outlines are in font units and shrunk; so is their halo. */
function drawHaloed(words: string, { size_px }: Face, color: string): string {
	const halo = (3 * 1000) / size_px;
	return `<g fill="${palette.paper}" stroke="${palette.paper}" stroke-width="${halo}" stroke-linejoin="round">${words}</g><g fill="${color}">${words}</g>`;
}

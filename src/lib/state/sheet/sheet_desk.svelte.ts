import type { ExplorerView } from '$lib/data/explorer_view.ts';
import type { SiteExport } from '$lib/domain/exports/sites_geojson.ts';
import type { WorkbenchView } from '$lib/data/workbench_view.ts';
import { filterModel } from '$lib/domain/map_model/filter_model.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import { layOutSheet } from '$lib/domain/sheet/papers.ts';
import type { SheetExtra } from '$lib/domain/sheet/sheet_extra.ts';
import {
	boundInDegrees,
	boundInPlane,
	fitScale,
	frameSheet,
	SCALES,
	type SheetFrame,
} from '$lib/domain/sheet/sheet_frame.ts';
import { buildSeries, type BuiltSeries } from '$lib/domain/sheet/build_series.ts';
import { buildSheetRows } from '$lib/domain/sheet/sheet_rows.ts';
import type { SheetSpec } from '$lib/domain/sheet/sheet_spec.ts';
import { findPlane } from '$lib/domain/sheet/sheet_systems.ts';
import { boundsOf } from '$lib/geometry/bounds.ts';
import type { Bounds, Polygonal } from '$lib/geometry/position.ts';
import { fromPlane } from '$lib/geometry/systems/plane.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { drawSites } from '$lib/style/sheet/sheet_sites.ts';
import type { SheetThing } from '$lib/style/sheet/sheet_ground.ts';
import type { SheetSources } from '$lib/style/sheet/sheet_map.ts';
import {
	DEFAULT_SHEET,
	LONGEST_FIELD,
	type SheetField,
	type SheetView,
} from '$lib/view/sheet_view.ts';
import { formatLink } from '$lib/view/link_table.ts';
import { SHEET_LINK, type SheetPageView } from '$lib/view/sheet_link.ts';
import { city } from '../city.ts';
import type { LinkPart } from '../link/link.svelte.ts';
import type { BriefFiles } from '../load/load_brief_files.ts';
import { boundCamera } from './bound_camera.ts';

/** What a sheet is made of, beside the link. */
export type DeskSources = {
	view: () => ExplorerView;
	workbench: () => WorkbenchView;
	/** null until they are there. */
	files: () => BriefFiles | null;
	/** What there is to say of those that the sheets tell of, or of more; null until it is there. */
	sites: () => readonly SiteExport[] | null;
	/** Sites that pass the filters; null where all do. */
	ids: () => ReadonlySet<string> | null;
	/** The selected area; null where none is. */
	area: () => Polygonal | null;
	extras: () => readonly SheetExtra[];
	/** The operator's ground below the sheets. */
	ground: () => readonly SheetThing[];
	/** Of it, percent. */
	ground_opacity: () => number;
};

/** Characters of a drawing in an address on paper: with more its code could not be scanned, nor would anybody type it. */
const MOST_DRAWING = 300;

/** The sheets that the link asks for. */
export class SheetDesk {
	/** Texts too long for a link; they live as long as the page. */
	long: Partial<Record<SheetField, string>> = $state({});
	#link: LinkPart<SheetPageView>;
	#sources: DeskSources;

	view: SheetView = $derived.by(() => this.#link.view.sheet);
	fields: Record<SheetField, string> = $derived.by(() => ({ ...this.view.fields, ...this.long }));
	layout = $derived(layOutSheet(this.view.paper));
	grid = $derived(this.view.grid ?? city.belt.plain);
	plane = $derived(findPlane(this.grid, city));

	/** What is shown when the link names neither place nor scale. */
	#home = $derived.by(() => {
		const area = this.#sources.area();
		const { camera, plan } = this.#link.view;
		const { point } = plan;
		const bounds = area ? boundsOf([area]) : camera ? boundCamera(camera) : city.bounds;
		const fitting = this.fit(bounds);
		return point && !area ? { ...fitting, center: point } : fitting;
	});
	center: Position = $derived(this.view.center ?? this.#home.center);
	scale: number = $derived(this.view.scale ?? this.#home.scale);
	frame: SheetFrame = $derived(frameSheet(this.center, this.format));

	series: BuiltSeries | null = $derived.by(() => {
		const files = this.#sources.files();
		if (!this.view.series || !files) return null;
		const { townships } = this.#sources.workbench();
		const used = __IS_GROWN__
			? new Set(townships.flatMap(({ code, has_sites }) => (has_sites ? code : [])))
			: new Set(files.sites.flatMap(({ properties }) => properties.township ?? []));
		return buildSeries(this.view.series, {
			...{ overlap: this.view.overlap, format: this.format, used },
			area: this.#sources.area(),
			districts: files.districts,
			townships,
			layout: this.layout,
		});
	});
	sheets: SheetSpec[] = $derived.by(() => {
		if (this.view.series) return this.series?.sheets ?? [];
		return [{ id: 'one', kind: 'one' as const, frame: this.frame, number: null, place: null }];
	});

	drawn: SheetSources | null = $derived.by(() => {
		const files = this.#sources.files();
		const ids = this.#sources.ids();
		const { map } = this.#sources.view();
		if (!files) return null;
		return {
			districts: files.districts,
			townships: files.townships,
			model: ids ? filterModel(map, ids) : map,
			extras: this.#sources.extras(),
			ground: this.#sources.ground(),
			ground_opacity: this.#sources.ground_opacity(),
			language: getLocale(),
		};
	});
	/** Sites that stand on the sheets, and that may lie on one, with the sheets' numbers. */
	#told = $derived.by(() => {
		const drawn = new Map<string, number[]>();
		const possible = new Map<string, number[]>();
		if (!this.drawn) return { drawn, possible };
		const { model, districts } = this.drawn;
		for (const { frame, number } of this.sheets.filter(({ kind }) => kind !== 'index')) {
			const sites = drawSites(model, districts, frame);
			const add = (to: Map<string, number[]>, id: string): unknown =>
				to.set(id, [...(to.get(id) ?? []), number ?? 0]);
			for (const id of sites.signs.flatMap(({ site_ids }) => site_ids)) add(drawn, id);
			for (const id of sites.possible) add(possible, id);
		}
		return { drawn, possible };
	});
	/** Of these. */
	told_ids = $derived.by(() => [
		...new Set([...this.#told.drawn.keys(), ...this.#told.possible.keys()]),
	]);
	rows = $derived.by(() => {
		const sites = this.#sources.sites();
		return sites && this.drawn ? buildSheetRows(sites, this.drawn.model, this.#told, city) : [];
	});
	/** Sites of which no sheet can say more than that they are in the city. */
	elsewhere = $derived.by(() => {
		const ids = this.#sources.ids();
		const { map } = this.#sources.view();
		const all = [...map.city_site_ids, ...map.unplaced_site_ids];
		return ids ? all.filter((id) => ids.has(id)) : all;
	});
	done: ReadonlySet<string> = $derived.by(() => new Set(this.#sources.view().map.done_site_ids));

	/** Degrees of each sheet but the index. */
	parts: Bounds[] = $derived(
		this.sheets.filter(({ kind }) => kind !== 'index').map(({ frame }) => boundInDegrees(frame)),
	);
	/** The sheet that shows where the others lie; null without one. */
	index: SheetFrame | null = $derived(
		this.sheets.find(({ kind }) => kind === 'index')?.frame ?? null,
	);
	/** Degrees around all sheets, with room for what reaches in. */
	bounds: Bounds = $derived.by(() => {
		const all = this.parts.length > 0 ? this.parts : [boundInDegrees(this.frame)];
		return [
			Math.min(...all.map(([west]) => west)),
			Math.min(...all.map(([, south]) => south)),
			Math.max(...all.map(([, , east]) => east)),
			Math.max(...all.map(([, , , north]) => north)),
		];
	});
	/** The city in metres of the sheets' plane. */
	city: Bounds = $derived.by(() => boundInPlane(city.bounds, this.plane));
	/** The query that makes these sheets again, but for what is written on them, and for a drawing that is too long to be printed. */
	shortSearch: string = $derived.by(() => {
		const { view } = this.#link;
		const { plan } = view;
		const is_long = (plan.drawing?.length ?? 0) > MOST_DRAWING;
		const { scale } = this;
		const center = view.sheet.series ? null : this.center;
		const sheet = { ...view.sheet, center, scale, fields: DEFAULT_SHEET.fields };
		const short = {
			...view,
			camera: null,
			sheet,
			...(is_long && { plan: { ...plan, drawing: null } }),
		};
		return formatLink(SHEET_LINK, short);
	});

	/** Call while a component starts. */
	constructor(link: LinkPart<SheetPageView>, sources: DeskSources) {
		this.#link = link;
		this.#sources = sources;
	}

	get format(): Omit<SheetFrame, 'middle'> {
		const { width, height } = this.layout.map;
		return { plane: this.plane, scale: this.scale, width, height };
	}

	/** The middle of the bounds, and the round scale at which they fit; the smallest where none does. */
	fit(bounds: Bounds): { center: Position; scale: number } {
		const [left, low, right, high] = boundInPlane(bounds, this.plane);
		const size = { width_m: right - left, height_m: high - low };
		return {
			center: fromPlane([(left + right) / 2, (low + high) / 2], this.plane),
			scale: fitScale(size, this.layout.map) ?? SCALES.most,
		};
	}

	set(change: Partial<SheetView>): void {
		this.#link.replace({ sheet: { ...this.view, ...change } });
	}

	/** As `set`, once the typing or the moving rests. */
	setLater(change: Partial<SheetView>): void {
		this.#link.replaceLater({ sheet: { ...this.view, ...change } });
	}

	write(field: SheetField, text: string): void {
		const is_long = text.length > LONGEST_FIELD;
		const { [field]: _, ...rest } = this.long;
		this.long = is_long ? { ...rest, [field]: text } : rest;
		this.setLater({ fields: { ...this.view.fields, [field]: is_long ? '' : text } });
	}
}

import type { SiteExport } from '$lib/domain/exports/sites_geojson.ts';
import { answerHere } from '$lib/domain/here/answerers.ts';
import type {
	HereDrawing,
	HereGround,
	HereHeight,
	HereSection,
	OwnHits,
} from '$lib/domain/here/here.ts';
import { locateSite } from '$lib/domain/here/locate_site.ts';
import type { DistrictFeature } from '$lib/domain/schema/district.ts';
import type { Position } from '$lib/domain/schema/geojson.ts';
import type { TownshipFeature } from '$lib/domain/schema/township.ts';
import { city } from '../city.ts';
import { loadDataFile } from '../load/load_data_file.ts';
import type { Gathered } from '../grown/gather_sites.ts';
import type { GrownPart } from '../grown/grown_part.ts';
import { OwnFiles } from '../own/own_files.ts';
import { isFeatureLayer, own_store, type OwnLayer } from '../own/own_store.ts';

/** What the asking page brings. */
export type HereAsked = {
	position: Position;
	/** ISO day up to which reports count; null for all. */
	day: string | null;
	/** Layers that the page has read; null where the browser's store is to be asked. */
	own: readonly OwnLayer[] | null;
	drawings: readonly HereDrawing[] | null;
	/** Of a grown atlas: whom to ask where the file of all sites cannot be had. A device keeps their parts. */
	grown?: Pick<GrownPart, 'gather'> | null | undefined;
};

export type HereAnswer = {
	sections: HereSection[];
	/** ISO day of the data. */
	date: string;
	/** Layers of the reader's own could not be read. */
	has_lost_own: boolean;
	/** Sites that could not be had. */
	lost_sites: number;
};

/** The atlas's own files are fetched once, whatever is asked; where the point lies is in no request. Throws where they cannot be had. */
export async function loadHere({
	position,
	day,
	own,
	drawings,
	grown,
}: HereAsked): Promise<HereAnswer> {
	const [{ sites, lost }, { features: districts, date }, { features: townships }, hits, height] =
		await Promise.all([
			loadSites(grown),
			loadDataFile<{ features: DistrictFeature[]; date: string }>('districts.geojson'),
			loadDataFile<{ features: TownshipFeature[] }>('townships.geojson'),
			findOwn(position, own).catch(() => undefined),
			findHeight(position).catch(() => null),
		]);
	const own_districts = districts
		.filter(({ properties }) => properties.role === 'district')
		.map(({ geometry, properties: { adcode, name } }) => ({ adcode, name, polygon: geometry }));
	const polygons = new Map(own_districts.map(({ adcode, polygon }) => [adcode, polygon]));
	const shown = sites.filter(
		({ properties }) => day === null || properties.citations.some(({ date }) => date <= day),
	);
	const ground: HereGround = {
		districts: own_districts,
		townships,
		sites: shown.map((site) => locateSite(site, polygons, city.name)),
		own: hits ?? null,
		...(height && { height }),
		drawings,
	};
	return {
		sections: answerHere(position, ground),
		date,
		has_lost_own: hits === undefined,
		lost_sites: lost,
	};
}

async function loadSites(grown: HereAsked['grown']): Promise<Gathered> {
	try {
		const { features } = await loadDataFile<{ features: SiteExport[] }>('sites.geojson');
		return { sites: features, lost: 0 };
	} catch (error) {
		if (!__IS_GROWN__ || !grown) throw error;
		return grown.gather();
	}
}

/** A relief that cannot be read leaves the answer without a height; the rest of it stands. */
async function findHeight(position: Position): Promise<HereHeight | null> {
	if (!__GROUND__?.relief) return null;
	const { readHeight } = await import('../ground/read_height.ts');
	return readHeight(__GROUND__.relief, position);
}

/** Of the layers that are switched on; they are read in their own worker, on this device. */
async function findOwn(position: Position, given: readonly OwnLayer[] | null): Promise<OwnHits[]> {
	const layers = (given ?? (await own_store.list()))
		.filter(isFeatureLayer)
		.filter(({ is_visible }) => is_visible);
	if (layers.length === 0) return [];
	const files = new OwnFiles();
	const reply = await files.ask({
		type: 'here',
		position,
		layers: layers.toReversed().map(({ name, blob }) => ({ name, blob })),
	});
	files.stop();
	if (reply.type !== 'here') throw new Error(reply.type);
	return reply.hits;
}

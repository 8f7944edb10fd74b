/** Online pictures a reader may lay under the map. None is ever asked for before the reader switches it on. */

import type { Localized } from '../domain/schema/localized.ts';

export type BasemapKind = 'street' | 'satellite' | 'relief';

export type Basemap = {
	id: string;
	kind: BasemapKind;
	name: Localized;
	/** Who runs the server and then sees the reader's address and what is looked at. */
	operator: Localized;
	/** Tile address of MapLibre; its host stands in `basemap_hosts.json`, which the content security policy reads. */
	tiles: string;
	max_zoom: number;
	/** Shown on the map while it is on, as its licence asks. */
	credit: string;
	datum: 'WGS-84' | 'CGCS2000';
};

/** A service whose pictures do not lie where the ground is, and why it is not offered. */
export type RefusedBasemap = { id: string; name: Localized; datum: 'GCJ-02'; reason: Localized };

const OPEN: readonly Basemap[] = [
	{
		id: 'osm',
		kind: 'street',
		name: { zh: 'OpenStreetMap 街道图', en: 'OpenStreetMap streets' },
		operator: {
			zh: 'OpenStreetMap 基金会（tile.openstreetmap.org）',
			en: 'OpenStreetMap Foundation (tile.openstreetmap.org)',
		},
		tiles: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
		max_zoom: 19,
		credit: '© OpenStreetMap contributors (ODbL)',
		datum: 'WGS-84',
	},
	{
		id: 's2cloudless',
		kind: 'satellite',
		name: { zh: 'Sentinel-2 无云影像', en: 'Sentinel-2 cloudless' },
		operator: { zh: 'EOX（tiles.maps.eox.at）', en: 'EOX IT Services (tiles.maps.eox.at)' },
		tiles: 'https://tiles.maps.eox.at/wmts/1.0.0/s2cloudless-2020_3857/default/g/{z}/{y}/{x}.jpg',
		max_zoom: 14,
		credit:
			'EOxCloudless https://cloudless.eox.at by EOX IT Services GmbH (Contains modified Copernicus Sentinel data 2020), CC BY-NC-SA 4.0',
		datum: 'WGS-84',
	},
	{
		id: 'opentopomap',
		kind: 'relief',
		name: { zh: 'OpenTopoMap 地形图', en: 'OpenTopoMap relief' },
		operator: {
			zh: 'OpenTopoMap（tile.opentopomap.org）',
			en: 'OpenTopoMap (tile.opentopomap.org)',
		},
		tiles: 'https://a.tile.opentopomap.org/{z}/{x}/{y}.png',
		max_zoom: 17,
		credit: '© OpenStreetMap contributors, SRTM; map style © OpenTopoMap (CC BY-SA)',
		datum: 'WGS-84',
	},
];

const TIANDITU: readonly { kind: BasemapKind; layer: string; name: Localized }[] = [
	{ kind: 'street', layer: 'vec', name: { zh: '天地图街道', en: 'Tianditu streets' } },
	{ kind: 'satellite', layer: 'img', name: { zh: '天地图影像', en: 'Tianditu imagery' } },
	{ kind: 'relief', layer: 'ter', name: { zh: '天地图地形', en: 'Tianditu relief' } },
];

/** What an operator may say about online maps: `has_basemaps` false offers none. */
export type BasemapConfig = { has_basemaps: boolean; tianditu_token: string };

/** The ones that are offered: without a token, those that need none. */
export function listBasemaps({ has_basemaps, tianditu_token }: BasemapConfig): Basemap[] {
	if (!has_basemaps) return [];
	return tianditu_token === '' ? [...OPEN] : [...OPEN, ...listTianditu(tianditu_token)];
}

function listTianditu(token: string): Basemap[] {
	return TIANDITU.map(({ kind, layer, name }) => ({
		id: `tianditu-${layer}`,
		kind,
		name,
		operator: {
			zh: '国家地理信息公共服务平台（tianditu.gov.cn）',
			en: 'National Platform for Common Geospatial Information Services (tianditu.gov.cn)',
		},
		tiles: `https://t0.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(token)}`,
		max_zoom: layer === 'ter' ? 14 : 18,
		credit: '天地图 © 国家基础地理信息中心',
		datum: 'CGCS2000',
	}));
}

const SHIFTED: Localized = {
	zh: '瓦片按 GCJ-02 绘制，在这里与真实地面相差数百米；瓦片是图片，无法逐点移回，叠在测绘坐标下面会误导。可用“在其他地图中打开”按其基准面打开同一位置。',
	en: 'Its tiles are drawn in GCJ-02 and lie hundreds of metres off the ground here. A picture cannot be moved back point by point, and under surveyed coordinates it would mislead. “Open in another map” opens the same position in its own datum.',
};

export const REFUSED_BASEMAPS: readonly RefusedBasemap[] = [
	{ id: 'amap', name: { zh: '高德地图', en: 'Amap' }, datum: 'GCJ-02', reason: SHIFTED },
	{ id: 'tencent', name: { zh: '腾讯地图', en: 'Tencent Maps' }, datum: 'GCJ-02', reason: SHIFTED },
];

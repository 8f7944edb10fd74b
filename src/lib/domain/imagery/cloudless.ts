/**
 * Sentinel-2 cloudless: a picture of the Earth for a year, put together of many days by EOX IT Services. Layers, years and terms as
 * EOX states them in its licence pages and in the capabilities of its tile service.
 */

import type { Localized } from '../schema/localized.ts';

export type ImageryLicence = {
	name: string;
	url: string;
	/** Nobody may earn money with it. */
	is_noncommercial: boolean;
};

const LICENCES = {
	by: {
		name: 'CC BY 4.0',
		url: 'https://creativecommons.org/licenses/by/4.0/',
		is_noncommercial: false,
	},
	by_nc_sa: {
		name: 'CC BY-NC-SA 4.0',
		url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
		is_noncommercial: true,
	},
} as const satisfies Record<string, ImageryLicence>;

export type ImageryYear = {
	/** As EOX calls the mosaic. */
	year: number;
	/** Name of the layer in EPSG:3857. */
	layer: string;
	/** The years its pictures were taken in, as the credit must say. */
	taken: string;
	licence: ImageryLicence;
};

/** What is the same for every year. */
export const CLOUDLESS = {
	source: 'Sentinel-2 cloudless',
	operator: { zh: 'EOX IT Services GmbH', en: 'EOX IT Services GmbH' } satisfies Localized,
	host: 'https://tiles.maps.eox.at',
	terms_url: 'https://cloudless.eox.at/license-non-commercial',
	/** ISO day on which terms and layers were last read. */
	read_on: '2026-11-27',
	/** Side of a pixel on the ground. */
	resolution_m: 10,
	first_zoom: 0,
	/** Tiles beyond show no more: at zoom 14 a pixel of the equator is 9.6 m wide. */
	last_zoom: 14,
} as const;

/** EOX's layer of 2017 is left out: its licence page does not name that year, and parts of it are empty. */
export const IMAGERY_YEARS: readonly ImageryYear[] = [
	{ year: 2016, layer: 's2cloudless_3857', taken: '2016 & 2017', licence: LICENCES.by },
	{ year: 2018, layer: 's2cloudless-2018_3857', taken: '2017 & 2018', licence: LICENCES.by_nc_sa },
	...[2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => ({
		year,
		layer: `s2cloudless-${year}_3857`,
		taken: String(year),
		licence: LICENCES.by_nc_sa,
	})),
];

/** Throws a RangeError for a year that is not in the table. */
export function findImageryYear(year: number): ImageryYear {
	const found = IMAGERY_YEARS.find((one) => one.year === year);
	if (!found) throw new RangeError(`No imagery of ${year}`);
	return found;
}

/** The credit word for word as EOX demands it, before and behind its link. */
export const CREDIT_LINK = 'https://cloudless.eox.at';

export function creditImagery({ taken }: Pick<ImageryYear, 'taken'>): [string, string] {
	return [
		'EOxCloudless ',
		` by EOX IT Services GmbH (Contains modified Copernicus Sentinel data ${taken})`,
	];
}

/** Address of the tiles with `{z}`, `{y}` and `{x}`: row before column. `g` is EOX's name of the Google-compatible pyramid. */
export function nameTiles({ layer }: Pick<ImageryYear, 'layer'>): string {
	return `${CLOUDLESS.host}/wmts/1.0.0/${layer}/default/g/{z}/{y}/{x}.jpg`;
}

export function nameTile(
	year: Pick<ImageryYear, 'layer'>,
	{ z, x, y }: { z: number; x: number; y: number },
): string {
	return nameTiles(year)
		.replace('{z}', String(z))
		.replace('{y}', String(y))
		.replace('{x}', String(x));
}

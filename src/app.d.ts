import type { City } from '$lib/domain/city/city.ts';
import type { Ground } from '$lib/domain/ground/ground_file.ts';
import type { LooseArea } from '$lib/state/workbench/area_selection.svelte.ts';

declare global {
	/** The city the atlas is of. */
	const __CITY__: City;
	/** The folder it is made of. */
	const __GEO_FOLDER__: string;
	/** The operator's own ground, or null. */
	const __GROUND__: Ground | null;
	/** The folder it lies in. */
	const __GROUND_FOLDER__: string;
	/** The atlas has more sites than a page shows. */
	const __IS_GROWN__: boolean;
	/** Whether every site has a page of its own; above 5,000 sites lists show them. */
	const __HAS_SITE_PAGES__: boolean;
	/** Map review number the operator set at build time, or an empty string. */
	const __MAP_REVIEW_NUMBER__: string;
	/** False where the operator offers no online basemaps. */
	const __HAS_BASEMAPS__: boolean;
	/** Key for Tianditu's tiles the operator set at build time, or an empty string. */
	const __TIANDITU_TOKEN__: string;
	/** Origin the operator publishes the site under, or an empty string. */
	const __SITE_ORIGIN__: string;
	/** Where the operator takes corrections, or empty strings. */
	const __CONTACT_EMAIL__: string;
	const __REPOSITORY_URL__: string;
	/** Begins the ids of projects as the registry of OC4IDS gave it to the operator, or an empty string. */
	const __PROJECT_PREFIX__: string;
	/** ISO day of the build, in China. */
	const __BUILD_DAY__: string;

	namespace App {
		interface PageState {
			/** Query string of the view this history entry stands for. */
			view?: string;
			/** An area that no link can hold, on its way from the workbench to its brief. */
			loose_area?: LooseArea;
		}
	}
}

export {};

declare global {
	/** Map review number the operator set at build time, or an empty string. */
	const __MAP_REVIEW_NUMBER__: string;
	/** False where the operator offers no online basemaps. */
	const __HAS_BASEMAPS__: boolean;
	/** Key for Tianditu's tiles the operator set at build time, or an empty string. */
	const __TIANDITU_TOKEN__: string;

	namespace App {
		interface PageState {
			/** Query string of the view this history entry stands for. */
			view?: string;
		}
	}
}

export {};

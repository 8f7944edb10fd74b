/** Keys of links that carry no view, by what they say. No key of a view may be called like one of them. */
export const PAGE_KEYS = {
	/** A brief: ids of the sites it is about, between commas. */
	picked: 'sites',
	/**
	 * The builder of embeds: `map`, or kind and id as in `site/pingshui-lake`. The form of corrections: a kind and what it is of, as in
	 * `status:pingshui-lake`.
	 */
	about: 'of',
	/** The builder of embeds: the query of the explorer whose filters a map takes. */
	embedded_view: 'view',
	/** Every page: `light` or `dark`, before what is chosen on the device. `app.html` reads it ahead of any script. */
	scheme: 'scheme',
} as const;

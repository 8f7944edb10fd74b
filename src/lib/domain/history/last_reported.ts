/** ISO day of the newest report of any of these sites; empty without sites. */
export function findLastReported(
	sites: readonly { properties: { last_reported: string } }[],
): string {
	return sites.reduce<string>((last, { properties }) => {
		const { last_reported } = properties;
		return last_reported > last ? last_reported : last;
	}, '');
}

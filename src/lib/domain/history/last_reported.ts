type Reported = { properties: { last_reported: string } };

/** ISO day of the newest report of any of these sites; empty without sites. */
export function findLastReported(sites: readonly Reported[]): string {
	return sites.reduce((last, { properties }) => {
		const { last_reported } = properties;
		return last_reported > last ? last_reported : last;
	}, '');
}

/** How many of what, in English: "1 site", "2 sites". */
export function countThings(count: number, one: string, other: string): string {
	return `${count} ${count === 1 ? one : other}`;
}

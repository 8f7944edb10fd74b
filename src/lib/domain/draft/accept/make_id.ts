const LONGEST = 48;

/** Lower-case words joined by hyphens, of English words; null where none are left. */
export function makeId(english: string | null, most_words = 5): string | null {
	if (english === null) return null;
	const words = english
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/['’]/g, '')
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== '' && !/^(?:a|an|the|of|in|at|and|to|for)$/.test(word));
	const id = words.slice(0, most_words).join('-').slice(0, LONGEST).replace(/-+$/, '');
	return id === '' ? null : id;
}

/** The id, or the first of it with a number that is free; takes it. */
export function claimId(id: string, taken: Set<string>): string {
	let free = id;
	for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
	taken.add(free);
	return free;
}

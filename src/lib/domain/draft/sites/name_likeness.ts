/** How alike two names or phrases are: shared pairs of characters, 0 to 1. */

/** Words that a name may have or lack and be the same name. */
const FILLERS = /[的“”"‘’（）()·\s]|有限责任|股份|有限/g;

export function stripFillers(name: string): string {
	return name.replace(FILLERS, '');
}

/** Dice's coefficient over pairs of neighbouring characters; single characters count where a name is that short. */
export function measureLikeness(one: string, other: string): number {
	const [a, b] = [listPairs(stripFillers(one)), listPairs(stripFillers(other))];
	if (a.length === 0 || b.length === 0) return 0;
	const rest = [...b];
	let shared = 0;
	for (const pair of a) {
		const at = rest.indexOf(pair);
		if (at < 0) continue;
		shared += 1;
		rest.splice(at, 1);
	}
	return (2 * shared) / (a.length + b.length);
}

/** The share of the shorter phrase's characters that the longer one has, order aside: 修复土壤 and 土壤修复 are 1. */
export function measureShared(one: string, other: string): number {
	const [short, long] = [stripFillers(one), stripFillers(other)].toSorted(
		(a, b) => a.length - b.length,
	);
	if (!short || !long) return 0;
	const rest = [...long];
	const shared = [...short].filter((sign) => {
		const at = rest.indexOf(sign);
		if (at < 0) return false;
		rest.splice(at, 1);
		return true;
	});
	return shared.length / [...short].length;
}

function listPairs(text: string): string[] {
	const signs = [...text];
	if (signs.length < 2) return signs;
	return signs.slice(1).map((sign, index) => signs[index]! + sign);
}

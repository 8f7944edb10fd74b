/** The names that a gazetteer's entry holds: 雅溪村（张家山）, 栗木水库（可能是枣木水库）, 甲村、乙小区. */

export type KnownNames = {
	names: string[];
	/** Names that may be it, and that nobody has proved. */
	doubtful: string[];
};

/** Brackets that only say what of it is meant. */
const NO_NAME =
	/^(?:治理区|矿区|景区|园区|厂区|片区|流域|项目|工程|[一二三]期|日处理.*|.*[段侧])$/u;

/** 白源河（东壁片区） lies there and is not called so. */
const UNIT = /(?:[村镇乡]|片区|社区|街道)$/u;

const DOUBT =
	/^(?:很?可能[是为]|疑[是为]|或[是为]?|也许是|报纸印作|一?作|误[作为]|[“"].*[”"]一?作)/u;

export function listKnownNames(written: string): KnownNames {
	const names = new Set<string>();
	const doubtful = new Set<string>();
	const plain = written.replace(/[（(][^（）()]*[）)]/gu, '');
	for (const part of plain.split('、')) if (part.length > 1) names.add(part);
	for (const [, inside] of written.matchAll(/[（(]([^（）()]*)[）)]/gu)) {
		const bare = inside!.replace(/^原/u, '');
		const doubt = DOUBT.exec(bare)?.[0];
		const name = (doubt === undefined ? bare : bare.slice(doubt.length)).replace(/[“”"]/gu, '');
		if (!/^[\u3400-\u9fff—]{3,12}$/u.test(name) || NO_NAME.test(name)) continue;
		if (UNIT.test(name) && !UNIT.test(plain)) continue;
		(doubt === undefined ? names : doubtful).add(name);
	}
	const joined = written.replace(/[（）()]/gu, '');
	if (/[（(][\u3400-\u9fff]{2,4}[）)][\u3400-\u9fff]/u.test(written))
		names.add(joined).add(written.replaceAll('(', '（').replaceAll(')', '）'));
	return { names: [...names], doubtful: [...doubtful] };
}

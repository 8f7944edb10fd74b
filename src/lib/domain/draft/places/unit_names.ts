/** How newspapers write the name of an official unit. */

/** 雅溪村委会 is 雅溪村, 东大街社区居民委员会 is 东大街社区. */
export function shortenVillage(name: string): string {
	return name
		.replace(/(?:虚拟)?(?:生活区|社区)?(?:居民委员会|居委会)$/u, '社区')
		.replace(/村?(?:村民委员会|村委会)$/u, '村')
		.replace(/民委员会$/u, '');
}

const PEOPLES =
	'(?:(?:维吾尔|哈萨克|柯尔克孜|蒙古|达斡尔|鄂伦春|鄂温克|塔吉克|土家|布依|哈尼|傈僳|拉祜|纳西|景颇|仫佬|撒拉|毛南|仡佬|独龙|朝鲜|各|[藏回壮苗彝侗瑶白傣黎佤畲水土羌满怒])族?)+';

/** What stands for the unit without its rank, by the number of digits of its code; null where the name has no shorter form. */
export function shortenUnit(name: string, digits: number): string | null {
	const short = cut(name, digits);
	return short !== null && short.length >= 2 && short !== name ? short : null;
}

function cut(name: string, digits: number): string | null {
	switch (digits) {
		case 2:
			return name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u, '');
		case 4:
			return name.replace(new RegExp(`(?:${PEOPLES})自治州$|地区$|[市盟]$`, 'u'), '');
		case 6:
			if (/(?:开发区|高新区|新区|园区|管理区)$/u.test(name)) return null;
			return name.replace(new RegExp(`(?:${PEOPLES})自治[县旗]$|林区$|特区$|[县市区旗]$`, 'u'), '');
		case 9:
			return name.replace(new RegExp(`街道(?:办事处)?$|(?:${PEOPLES})乡$|[镇乡]$|苏木$`, 'u'), '');
		case 12:
			return name.replace(/(?:社区|村)$/u, '');
		default:
			return null;
	}
}

/** Further ways in which the whole name is written: 横龙街道 as 横龙街道办事处, 白源街街道 as 白源街道, 东村村 as 东村. */
export function listWholeNames(name: string, digits: number): string[] {
	if (digits === 9 && name.endsWith('街街道'))
		return [name, `${name}办事处`, `${name}办`, name.replace(/街街道$/u, '街道')];
	if (digits === 9 && name.endsWith('街道')) return [name, `${name}办事处`, `${name}办`];
	if (digits === 9 && name.endsWith('街道办事处')) return [name, name.replace(/办事处$/u, '')];
	if (digits === 12 && name.endsWith('村村')) return [name, name.slice(0, -1)];
	if (digits === 4 && /^(?:北京|天津|上海|重庆)/u.test(name)) return [];
	return [name];
}

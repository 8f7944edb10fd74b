import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../../src/lib/domain/draft/draft.ts';
import { buildSite, draftOf, invented, knowing } from '../draft_of.ts';

const LEAD = '记者日前前往采访。';

function nameSubject({ claims, sites }: Draft, value: number): string {
	const { about, unsure } = claims.find((one) => one.value === value)!;
	const name = sites.find(({ key }) => key === about)?.name ?? about ?? '';
	return unsure.includes('about') ? `${name}?` : name;
}

describe('another body', () => {
	test('该公司 is the one that the sentence before ends with', () => {
		const draft = draftOf([
			'石桥风电场由云河新能源有限公司投资建设，总投资7.2亿元。',
			'记者从临川县供电公司获悉，新能源装机增长31%。为保障用电，该公司投入5400万元。',
		]);
		expect(nameSubject(draft, 54_000_000)).not.toBe('云河新能源有限公司');
	});

	test('a bureau or a bank at the head of a sentence ends what was told of', () => {
		const draft = draftOf(
			[
				LEAD,
				'云河陶瓷有限公司受益于信用贷款。沙洲市税务局与12家银行共享信息，帮助1370户获得贷款。',
			],
			invented,
			'良好信用变成真金白银',
		);
		expect(nameSubject(draft, 1370)).not.toBe('云河陶瓷有限公司');
	});

	test('what is counted of a trade may be of the trade that the title names', () => {
		const draft = draftOf(
			[LEAD, '临川县工信局局长介绍，全县规上陶瓷企业中已有63家完成改造。'],
			invented,
			'临川陶瓷：窑火越烧越旺',
		);
		expect(nameSubject(draft, 63)).toMatch(/\?$/);
	});

	test('what a city’s bureau does the city does, and what its head says it does not', () => {
		expect(nameSubject(draftOf([LEAD, '市水利局统一调度，出动机泵860台。']), 860)).toBe('city');
		expect(nameSubject(draftOf([LEAD, '市水利局副局长甲某某说，出动机泵860台。']), 860)).toMatch(
			/\?$/,
		);
	});

	test('a firm keeps 和 in its name', () => {
		const { sites } = draftOf([LEAD, '老牌企业云和电瓷有限公司开业，新建厂房4座。']);
		expect(sites.map(({ name }) => name).join()).toContain('云和电瓷有限公司');
	});

	test('and two of them are two', () => {
		const { sites } = draftOf([LEAD, '石桥电子有限公司和云河机械有限公司开业。']);
		expect(sites.map(({ name }) => name)).toEqual(['石桥电子有限公司', '云河机械有限公司']);
	});
});

describe('names', () => {
	test('what stands on a line that the atlas has is not the line', () => {
		const line = buildSite({ id: 'river-railway', names: ['沿江高铁'], township: null });
		const draft = draftOf(
			[LEAD, '沿江高铁云岭隧道贯通，全长4386米。'],
			knowing([line], []),
			'沿江高铁云岭隧道贯通',
		);
		expect(draft.sites.map(({ match }) => match)).toEqual([null]);
		expect(nameSubject(draft, 4386)).toBe('沿江高铁云岭隧道');
	});

	test('a first stage is the thing', () => {
		const { sites } = draftOf([
			'石桥镇的云河风电场一期工程全部投产。',
			'云河风电场总投资7.2亿元，安装风机20台。',
		]);
		expect(sites).toHaveLength(1);
	});

	test('a figure inside the name of a project is of it', () => {
		const draft = draftOf([LEAD, '云河风电场二期8万千瓦项目获批，计划明年动工。']);
		expect(nameSubject(draft, 80_000)).toBe('云河风电场二期8万千瓦项目');
	});

	test.each(['配套公路', '废弃矿山', '复绿矿山'])('%s is none', (name) => {
		const { sites } = draftOf([LEAD, `${name}也在提速建设，投资1200万元。`]);
		expect(sites.map((one) => one.name)).not.toContain(name);
	});

	test('what is planned to be done is not done', () => {
		const { sites } = draftOf([LEAD, '石桥车站计划明年6月主体完工。云河大桥计划明年竣工。']);
		expect(sites.map(({ status }) => status)).not.toContain('complete');
	});
});

describe('of which kind', () => {
	const kindOf = (text: string, value: number): [string | null, boolean] => {
		const claim = draftOf([LEAD, text]).claims.find((one) => one.value === value)!;
		return [claim.kind, claim.unsure.includes('kind')];
	};

	test.each<[string, number, string]>([
		['云河水厂9月以来累计供水4700万立方米。', 47_000_000, 'volume'],
		['云河茶园预计可产干茶6吨。', 6, 'production'],
		['云河公路聘请41名低收入村民。', 41, 'jobs'],
		['云河敬老院在住老人41位。', 41, 'people'],
		['云河敬老院为17位失能老人换药。', 17, 'people'],
	])('%s', (text, value, kind) => {
		expect(kindOf(text, value)[0]).toBe(kind);
	});

	test.each<[string, number]>([
		['村里每年拿出4万元贴补食堂。', 40_000],
		['村集体以160万元资金入股。', 1_600_000],
		['云河公路养护员每人每月补助800元。', 800],
	])('%s is asked', (text, value) => {
		expect(kindOf(text, value)[1]).toBe(true);
	});

	test.each([
		['for the first time', '云河食堂上个月首次结余3000元。', 1],
		['both ends', '云河隧道两头的建设者跑到了一起，全长800米。', 2],
	])('%s counts nothing', (_, text, value) => {
		expect(draftOf([LEAD, text]).claims.map((one) => one.value)).not.toContain(value);
	});

	test('how many towns there are may be no figure to keep', () => {
		const claim = draftOf([LEAD, '云河公路串起两个乡，全长23公里。']).claims.find(
			({ value }) => value === 2,
		);
		expect(claim?.unsure ?? ['claim']).toContain('claim');
	});

	test('what was planned once is no plan', () => {
		const claim = draftOf([LEAD, '云河公路原计划总投资1.39亿元。']).claims[0]!;
		expect(claim.forecast).toBeUndefined();
	});
});

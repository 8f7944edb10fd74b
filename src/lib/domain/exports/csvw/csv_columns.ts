/** What the columns of the tables in `/data/` hold, in their order. */

import { LANGUAGES } from '../../language/languages.ts';
import type { Localized } from '../../schema/localized.ts';
import { PLACEMENT_CLASSES } from '../../schema/vocabulary.ts';

export type CsvColumn = {
	name: string;
	titles: Localized;
	/** As CSV on the Web names it; a text where left out. */
	datatype?: 'date' | 'decimal' | 'integer' | 'boolean' | { base: 'string'; format: string };
	/** Between the values of one cell. */
	separator?: string;
	is_required?: true;
	/** Of a text in one language. */
	lang?: string;
};

const PLACE_CLASS = {
	base: 'string',
	format: `^(${Object.keys(PLACEMENT_CLASSES).join('|')})$`,
} as const;
const ID = { base: 'string', format: '^[a-z0-9]+(-[a-z0-9]+)*$' } as const;
const ADCODE = { base: 'string', format: '^[0-9]{6}$' } as const;
const TOWNSHIP = { base: 'string', format: '^[0-9]{9}$' } as const;

/** A text that stands twice, in Chinese and in English. */
function list(name: string, zh: string, en: string, is_required?: true): CsvColumn[] {
	return [
		{
			name: `${name}_zh`,
			titles: { zh: `${zh}（中文）`, en: `${en} (Chinese)` },
			lang: LANGUAGES.zh.tag,
			...(is_required && { is_required }),
		},
		{
			name: `${name}_en`,
			titles: { zh: `${zh}（英文）`, en: `${en} (English)` },
			lang: LANGUAGES.en.tag,
			...(is_required && { is_required }),
		},
	];
}

const own = (name: string, zh: string, en: string, more: Partial<CsvColumn> = {}): CsvColumn => ({
	name,
	titles: { zh, en },
	...more,
});

/** Of the id that other tables and pages use, and of the names beside it. */
const NAMED: readonly CsvColumn[] = [
	own('id', '编号', 'Id', { datatype: ID, is_required: true }),
	...list('name', '名称', 'Name', true),
];

const LICENSE = list('license', '许可', 'Licence', true);

export const SITE_COLUMNS: readonly CsvColumn[] = [
	...NAMED,
	...list('summary', '一句话介绍', 'One sentence about it', true),
	...list('themes', '主题', 'Themes', true),
	...list('is', '性质', 'What it is', true),
	...list('status', '进度', 'Status', true),
	own('status_date', '进度的报道日期', 'Day the status was reported', {
		datatype: 'date',
		is_required: true,
	}),
	own('last_reported', '最近一次报道的日期', 'Day it was last reported', {
		datatype: 'date',
		is_required: true,
	}),
	own(
		'status_history',
		'历次进度：报道日期、进度、所指时间（EDTF）',
		'Statuses so far: day reported, status, time it is of (EDTF)',
		{ separator: '; ' },
	),
	...list('status_note', '对进度的存疑', 'Doubt about the status'),
	own('district', '区县代码（GB/T 2260）', 'District code (GB/T 2260)', { datatype: ADCODE }),
	...list('district', '区县', 'District'),
	own('crosses', '经过的区县代码', 'Codes of districts it crosses', {
		datatype: ADCODE,
		separator: '; ',
	}),
	own('township', '乡镇街道代码（国家统计局）', 'Township code (NBS)', { datatype: TOWNSHIP }),
	...list('township', '乡镇街道', 'Township'),
	own('lng', '经度（WGS-84，代表点）', 'Longitude (WGS-84, of the point that stands for it)', {
		datatype: 'decimal',
	}),
	own('lat', '纬度（WGS-84，代表点）', 'Latitude (WGS-84, of the point that stands for it)', {
		datatype: 'decimal',
	}),
	own('geometry_wkt', '几何（WKT，经度在前）', 'Geometry (WKT, longitude first)'),
	own('placement_class', '位置等级', 'Placement class', {
		datatype: PLACE_CLASS,
		is_required: true,
	}),
	...list('placement', '位置等级名称', 'Placement class in words', true),
	own('precision_m', '误差半径（米）', 'Radius the true place lies within (metres)', {
		datatype: 'decimal',
	}),
	...list('placement_basis', '位置依据', 'Why it is placed there', true),
	own('placement_source', '坐标来源', 'Source of the coordinates', { is_required: true }),
	...list('placement_method', '定位方法', 'How the position was decided', true),
	own('placement_decided_on', '定位日期', 'Day of that decision', {
		datatype: 'date',
		is_required: true,
	}),
	own('part_of', '所属项目的编号', 'Id of the site it is part of', { datatype: ID }),
	...list('claims', '数字', 'Figures'),
	own('claims_values', '数字：种类、值、单位、限定词', 'Figures: kind, value, unit, qualifier', {
		separator: '; ',
	}),
	own('article', '主要报道的编号', 'Id of the leading article', {
		datatype: ID,
		is_required: true,
	}),
	own('byline', '署名', 'Byline', { lang: LANGUAGES.zh.tag }),
	...list('publication', '报纸', 'Newspaper', true),
	...list('date_basis', '日期依据', 'How the date is known', true),
	...list('bodies', '可能知情的单位', 'Who may know more'),
	own('citations', '引文编号', 'Ids of the quotations', {
		separator: '; ',
		is_required: true,
	}),
	own('quotation', '主要引文（原文）', 'Leading quotation, as printed', {
		lang: LANGUAGES.zh.tag,
		is_required: true,
	}),
	own('quotation_en', '主要引文的译文', 'Its translation', {
		lang: LANGUAGES.en.tag,
		is_required: true,
	}),
	...LICENSE,
	own(
		'claims_series',
		'数字：编号、系列、角色、所指日期',
		'Figures: id, series, role, day they are of',
		{ separator: '; ' },
	),
	own('claims_reported', '数字：报道日期与来源', 'Figures: day reported and source', {
		separator: '; ',
	}),
	own(
		'point_kind',
		'经纬度是什么：自己的点，或代表范围的点',
		'What the point is: its own, or one that stands for a shape',
		{ datatype: { base: 'string', format: '^(point|representative point)$' } },
	),
];

export const QUALITY_COLUMNS: readonly CsvColumn[] = [
	...NAMED,
	own('placement_class', '位置等级', 'Placement class', {
		datatype: PLACE_CLASS,
		is_required: true,
	}),
	...list('placement', '位置等级名称', 'Placement class in words', true),
	own('precision_m', '误差半径（米）', 'Radius the true place lies within (metres)', {
		datatype: 'decimal',
	}),
	own('is_stand_in', '是否以别处代替', 'Whether another place stands in', {
		datatype: 'boolean',
		is_required: true,
	}),
	...list('basis', '位置依据', 'Why it is placed there', true),
	own('source', '坐标来源', 'Source of the coordinates', { is_required: true }),
	own('original_datum', '原坐标系', 'Datum of the source', {
		datatype: { base: 'string', format: '^(WGS-84|GCJ-02|BD-09)$' },
	}),
	own('district', '区县代码（GB/T 2260）', 'District code (GB/T 2260)', { datatype: ADCODE }),
	own(
		'border_m',
		'距区县界线（米）：界内为正，界外为负',
		"Distance to the district's border (metres): over 0 inside, below 0 outside",
		{ datatype: 'integer' },
	),
	own('township', '乡镇街道代码（国家统计局）', 'Township code (NBS)', { datatype: TOWNSHIP }),
	own('township_agreement', '与乡镇是否相符', 'Agreement with the township', { is_required: true }),
	...list('township', '与乡镇是否相符，用语', 'Agreement with the township in words', true),
	own('reported', '最近一次报道的日期', 'Day it was last reported', {
		datatype: 'date',
		is_required: true,
	}),
	...list('better', '怎样可以更准', 'What would make it better'),
	...LICENSE,
];

import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { MOST_AREAS } from '../../../../src/lib/domain/names/write_names.ts';
import { HOME } from '../../domain/own_layers/own_file.ts';
import { NamesDesk } from '../../../../src/lib/state/names/names_desk.ts';
import { invented_names } from '../../domain/names/invented_names.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function match(text: string): NamesDesk {
	const desk = new NamesDesk();
	const { guess } = desk.open(bytes(text));
	desk.match(guess, invented_names, 'en', () => {});
	return desk;
}
const rows = (csv: string): Record<string, string>[] =>
	Papa.parse<Record<string, string>>(csv.trim(), { header: true }).data;

const list = '村名,区县\n石桥镇,\n新村,\n枫林村,乙水县\n石乔镇,\n,\n城北街道,\n乙水县,\n=石桥镇,\n';

describe('a list of names on the desk', () => {
	it('counts every row once', () => {
		const { total, ...counts } = match(list).count();
		expect(counts).toMatchObject({ matched: 5, several: 1, none: 1, empty: 0, chosen: 0 });
		expect(total).toBe(7);
		expect(match('地名\n石桥镇\n\n新村\n').count()).toMatchObject({ empty: 1, total: 3 });
	});

	it('writes all rows with class, precision, reason and candidates, and nothing for what is not sure', () => {
		const written = rows(match(list).write('csv'));
		expect(written).toHaveLength(7);
		expect(written[0]).toMatchObject({
			村名: '石桥镇',
			match_state: 'matched',
			match_id: '990302101',
			match_class: 'area',
			match_precision_m: '8000',
			match_lng: '113.8',
		});
		expect(written[0]?.['match_reason']).toContain('stands at its seat');
		expect(written[1]).toMatchObject({ match_state: 'several', match_lng: '', match_id: '' });
		expect(written[1]?.['match_candidates']).toContain('990301101200');
		expect(written[2]).toMatchObject({ match_kind: 'village', match_lng: '113.8' });
		expect(written[2]?.['match_reason']).toContain('only its township is known');
		expect(written[3]).toMatchObject({ match_state: 'not matched', match_lng: '' });
		expect(written[4]).toMatchObject({ match_class: 'unplaced', match_lng: '' });
		expect(written[5]).toMatchObject({ match_kind: 'district', match_precision_m: '' });
	});

	it('guards what a spreadsheet would take for a formula, and reads it back', () => {
		const csv = match(list).write('csv');
		expect(csv).toContain("'=石桥镇");
		expect(csv).not.toMatch(/(^|,)[=+@]/m);
		expect(match(csv).count().total).toBe(7);
	});

	it('takes the reader’s word, records it as that, and takes it back', () => {
		const desk = match(list);
		const [group] = desk.list('several', 0).groups;
		expect(group).toMatchObject({ said: '新村', count: 1, lines: [3] });
		const chosen = desk.choose(group!.index, '990302101200');
		expect(chosen).toMatchObject({ is_chosen: true, state: 'matched' });
		expect(desk.count()).toMatchObject({ matched: 6, several: 0, chosen: 1, total: 7 });
		expect(rows(desk.write('csv'))[1]?.['match_reason']).toContain('chosen by you');
		desk.choose(group!.index, null);
		expect(desk.count()).toMatchObject({ matched: 5, several: 1, chosen: 0 });
	});

	it('makes a layer of every row, drawn where a place is known', () => {
		const { summary, pages, undrawn } = match(list).buildLayer(HOME);
		expect(summary).toMatchObject({
			count: 7,
			outcome: { drawn: 4, table_only: 3, left_out: 0 },
		});
		expect(pages.flatMap((page) => JSON.parse(page) as unknown[])).toHaveLength(7);
		expect(undrawn).toBe(0);
	});

	it('names no column of the reader’s twice', () => {
		const csv = match('地名,match_id\n石桥镇,7\n').write('csv');
		expect(rows(csv)[0]).toMatchObject({ match_id: '7', match_id_2: '990302101' });
	});

	it('reads what offices still write in GB18030, and refuses a workbook', () => {
		const gbk = Uint8Array.from([0xca, 0xaf, 0xc7, 0xc5, 0xd5, 0xf2, 0x0a]);
		const desk = new NamesDesk();
		expect(desk.open(gbk).sample).toEqual([['石桥镇']]);
		expect(() => desk.open(bytes('PK\u0003\u0004workbook'))).toThrow('unknown-kind');
	});

	it('answers 20,000 rows, draws no more areas than a map can show, and tells how far it is', () => {
		const names = ['石桥镇', '新村', '乙水县', '石乔镇', ''];
		const lines = Array.from({ length: 20_000 }, (_, at) => `${names[at % 5]},${at}`);
		const desk = new NamesDesk();
		const { guess } = desk.open(bytes(`地名,号\n${lines.join('\n')}`));
		const told: number[] = [];
		desk.match(guess, invented_names, 'en', (share) => told.push(share));
		expect(desk.count()).toEqual({
			matched: 8000,
			several: 4000,
			none: 4000,
			empty: 4000,
			total: 20_000,
			chosen: 0,
		});
		expect(told).toEqual([0]);
		const { summary, undrawn } = desk.buildLayer(HOME);
		expect(undrawn).toBe(4000 - MOST_AREAS);
		expect(summary.outcome).toMatchObject({ drawn: 4000 + MOST_AREAS, left_out: 0 });
	});
});

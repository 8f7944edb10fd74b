import { expect, it } from 'vitest';
import { editJson } from '../../../../src/lib/domain/suggest/texts/edit_json.ts';

const text = `{
	"features": [
		{
			"geometry": { "type": "Point", "coordinates": [113.9, 27.6] },
			"properties": {
				"themes": ["rural", "water"],
				"is": "place"
			}
		}
	]
}
`;
const path = (...keys: string[]) => ['features', 0, ...keys];

it('writes themes and positions on one line, as the repository has them', () => {
	const edited = editJson(text, [
		{ path: path('properties', 'themes'), value: ['rural', 'tourism', 'ecology'] },
		{ path: path('geometry'), value: { type: 'Point', coordinates: [113.8, 27.5] } },
	]);
	expect(edited).toContain('\t"themes": ["rural", "tourism", "ecology"],\n');
	expect(edited).toContain('"coordinates": [113.8, 27.5]');
	expect(edited.split('\n').filter((line) => !text.includes(line.trim()))).toHaveLength(2);
	expect(editJson(text, [{ path: path('properties', 'themes'), value: ['water'] }])).toBe(
		text.replace('["rural", "water"]', '["water"]'),
	);
});

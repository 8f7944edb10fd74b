import { checkSchema } from '../checks/schema.ts';
import { locateProblems } from '../reading/locate_problems.ts';
import { parseText } from '../reading/parse_text.ts';
import type { Problem } from '../schema/problem.ts';
import { GROUND_FILE, ground_schema, type Ground } from './ground_file.ts';

export type ParsedGround = { ground: Ground; problems: [] } | { ground: null; problems: Problem[] };

/** The text of `ground.json`, or all that is wrong with it, by line. */
export function parseGround(text: string): ParsedGround {
	const { value, problems: syntax } = parseText(GROUND_FILE, text);
	const refuse = (findings: typeof syntax): ParsedGround => ({
		ground: null,
		problems: locateProblems({ [GROUND_FILE]: text }, findings),
	});
	if (syntax.length > 0) return refuse(syntax);
	const checked = checkSchema(ground_schema, value);
	if (checked.value !== null) return { ground: checked.value, problems: [] };
	return refuse(checked.problems.map((problem) => ({ file: GROUND_FILE, ...problem })));
}

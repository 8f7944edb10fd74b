/** `npm run accept -- <source>`: moves a draft that nothing blocks into `geo/`, or says what is open; writes all of it or nothing. */

import { parseArgs } from 'node:util';
import { explainFailure, HELP, reportAccepted } from './accept/report.ts';
import { bearClosedPipe } from './closed_pipe.ts';
import { findGeoFolder } from './geo_folder.js';
import { openDesk } from './studio/desk/desk.ts';
import { acceptSource, prepareAccept } from './studio/desk/accept_source.ts';
import { readSourceId } from './studio/files/name_file.ts';

bearClosedPipe();
process.exitCode = await run(process.argv.slice(2));

/** 0 when it is accepted, 1 when the check refuses it, 2 when the command cannot be carried out, 3 while something is open. */
async function run(args: string[]): Promise<number> {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				drafts: { type: 'string', default: 'drafts' },
				geo: { type: 'string' },
				dry: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		if (values.help) {
			console.log(HELP);
			return 0;
		}
		if (positionals.length !== 1) throw new Error(`expected one source\n\n${HELP}`);
		const source = readSourceId(positionals[0]);
		const desk = openDesk(values.geo ?? findGeoFolder(process.env), values.drafts, '');
		try {
			if (desk.undone) console.log('Undid what an earlier run left half done.');
			const act = values.dry ? prepareAccept : acceptSource;
			return reportAccepted(await act(desk.rooms, source, desk.day()), values.dry);
		} finally {
			desk.leave();
		}
	} catch (error) {
		return explainFailure(error);
	}
}

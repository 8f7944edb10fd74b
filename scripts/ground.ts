/** `npm run ground`: cuts the city out of an archive of map tiles, and out of one of heights. See `--help`. */

import { bearClosedPipe } from './closed_pipe.ts';
import { demandGeoFolder } from './geo_folder.js';
import { parseCommand, USAGE } from './ground/options.ts';
import { runGround } from './ground/run_ground.ts';
import { buildSay } from './ground/say.ts';

bearClosedPipe();
process.exitCode = await run(process.argv.slice(2));

async function run(words: string[]): Promise<number> {
	const command = parseCommand(words);
	if (command.kind === 'help') {
		console.log(USAGE);
		return 0;
	}
	if (command.kind === 'wrong') {
		console.error(`${command.message}\n\n${USAGE}`);
		return 2;
	}
	const cancel = new AbortController();
	// A second Ctrl-C ends it at once.
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancel.abort());
	return runGround(command, {
		geo: command.geo ?? demandGeoFolder(),
		say: buildSay(process.stdout, process.stderr),
		signal: cancel.signal,
	});
}

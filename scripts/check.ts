/** `npm run check`: proves that `geo/` is whole; with the text of a source also that every excerpt of it stands there. */

import { runCheck } from './check/run.ts';

process.exitCode = runCheck(process.argv.slice(2));

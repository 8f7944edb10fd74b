/** `npm run check`: proves that messages and `geo/` are whole; with the text of a source also that every excerpt of it stands there. */

import { runCheck } from './check/run.ts';
import { listMessageFaults } from './messages/read_messages.ts';

const faults = listMessageFaults(new URL('../', import.meta.url));
for (const fault of faults) console.error(fault);
const code = runCheck(process.argv.slice(2));
process.exitCode = code === 0 && faults.length > 0 ? 1 : code;

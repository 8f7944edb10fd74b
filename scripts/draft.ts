/** `npm run draft -- PAGE`: from a newspaper page to drafts and a list of what is not certain. */

import { bearClosedPipe } from './closed_pipe.ts';
import { runDraft } from './draft/run_draft.ts';

bearClosedPipe();
process.exitCode = await runDraft(process.argv.slice(2), console);

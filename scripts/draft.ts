/** `npm run draft -- PAGE`: from a newspaper page to drafts and a list of what is not certain. */

import { runDraft } from './draft/run_draft.ts';

process.exitCode = await runDraft(process.argv.slice(2), console);

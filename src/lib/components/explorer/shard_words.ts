import { NO_ANSWER } from '$lib/domain/shards/shard_error.ts';
import { m } from '$lib/i18n/paraglide/messages.js';

/** Why a file could not be had, as the one who looked says it; of one that nothing answers for, that it is not kept here either. */
export function describeReason(reason: string): string {
	const file = reason.endsWith(`: ${NO_ANSWER}`) && reason.slice(0, -NO_ANSWER.length - 2);
	return file ? m.shard_not_kept({ file }) : reason;
}

import type { Desk } from '../desk/desk.ts';

export type CallInput = { body: unknown; query: URLSearchParams; if_match: string | null };

/** One thing the studio's page may ask for. Throws a Refusal. */
export type Call = (desk: Desk, input: CallInput) => unknown;

/** What a run has to say. Nothing may be written when there are `refusals`; `reports` are for people to look at. */
export type Outcome = { text: string | null; refusals: string[]; reports: string[] };

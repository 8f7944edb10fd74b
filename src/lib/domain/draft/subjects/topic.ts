/** What a sentence speaks of at one of its places. */
export type Topic = {
	kind: 'site' | 'unit';
	/** Key of a site, an adcode or `city`; null for a unit that carries no figures (a township, a village). */
	about: string | null;
	start: number;
	end: number;
	/** It begins its clause, or is what the clause is of. */
	is_subject: boolean;
	/** Where the reporter goes or stands, not what is told of: 走进某某工业园，. */
	is_scene: boolean;
	/** Its name only says where something is: 窄轨铁路上，. */
	is_where?: boolean;
	/** What a township or village does or grows, told without a name of its own. */
	is_work?: boolean;
	/** It has no name of its own and is told of as one thing. */
	is_unnamed?: boolean;
	/** Told of in passing: what is of it is of nothing that the atlas has. */
	is_passing?: boolean;
	certain: boolean;
	why: string;
};

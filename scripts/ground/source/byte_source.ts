/** A file here or at an address, of which parts are read. */
export type ByteSource = {
	/** As messages and `ground.json` call it; no keys of an address. */
	name: string;
	/** Bytes. */
	size: number;
	/** Another one, when the content is another. */
	identity: string;
	/** Exactly these bytes. Throws a GroundRefusal when they cannot be had. */
	read(offset: number, length: number, signal?: AbortSignal): Promise<Buffer>;
	/** What was read so far. */
	tally: { requests: number; bytes: number };
	close(): Promise<void>;
};

import { NO_ANSWER, ShardError } from '../../domain/shards/shard_error.ts';

/** A file of `/data/`, whole. `data`: its address, which ends in a slash. Rejects with a ShardError that names the file. */
export async function fetchShard(data: string, file: string): Promise<Response> {
	const response = await fetch(`${data}${file}`).catch(() => null);
	if (!response) throw new ShardError(file, NO_ANSWER);
	if (!response.ok) throw new ShardError(file, String(response.status));
	return response;
}

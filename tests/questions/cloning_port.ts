import { answerCall } from '../../src/lib/domain/query/query_calls.ts';
import type { SiteQueries } from '../../src/lib/domain/query/site_queries.ts';
import type { PortListeners, QueryPort } from '../../src/lib/domain/query/worker_queries.ts';

/** Stands for a worker: all that goes there and comes back is cloned, as between a page and a worker. */
export function openCloningPort(
	queries: SiteQueries,
): (listeners: Pick<PortListeners, 'onreply'>) => QueryPort {
	return ({ onreply }) => ({
		post(call) {
			if ('drop' in call) return;
			const sent = structuredClone(call);
			void answerCall(sent, () => Promise.resolve(queries)).then((reply) =>
				onreply(structuredClone(reply)),
			);
		},
		close() {},
	});
}

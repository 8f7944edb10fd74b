import script from './notices_worker.ts?worker&url';
import { NOTICE_TAG } from '$lib/domain/watch/follow_record.ts';

/** Not yet in the language's own types. */
type PeriodicSync = {
	register: (tag: string, options: { minInterval: number }) => Promise<void>;
	unregister: (tag: string) => Promise<void>;
};
type Registration = ServiceWorkerRegistration & { periodicSync?: PeriodicSync };

/** No oftener than the atlas is published; the browser decides, milliseconds. */
const DAY_MS = 86_400_000;

export type NoticeTrouble = 'unsupported' | 'refused' | 'not-installed';

/**
 * Lets a worker look by itself, where the browser has that. There is no server that pushes. It is another worker than the one that answers
 * without a network, so that nobody else fetches it; it lives where no page is.
 */
export const device_notices = {
	isSupported(): boolean {
		return (
			'Notification' in window &&
			'serviceWorker' in navigator &&
			'periodicSync' in ServiceWorkerRegistration.prototype
		);
	},
	/** Asks for the permission: call on a press. */
	async start(): Promise<'started' | NoticeTrouble> {
		if (!this.isSupported()) return 'unsupported';
		if ((await Notification.requestPermission()) !== 'granted') return 'refused';
		const registration: Registration = await navigator.serviceWorker.register(script);
		await becomeActive(registration);
		try {
			await registration.periodicSync?.register(NOTICE_TAG, { minInterval: DAY_MS });
			return 'started';
		} catch {
			await registration.unregister();
			return 'not-installed';
		}
	},
	/** Of this version of the atlas. */
	async renew(): Promise<void> {
		await navigator.serviceWorker.register(script).catch(() => {});
	},
	async stop(): Promise<void> {
		if (!('serviceWorker' in navigator)) return;
		const scope = new URL('.', new URL(script, location.href)).pathname;
		const all = await navigator.serviceWorker.getRegistrations();
		const own = all.filter((one) => new URL(one.scope).pathname === scope);
		await Promise.all(own.map((one) => one.unregister()));
	},
};

/** Only a worker that is at work may be asked to look again. */
function becomeActive({ installing, waiting, active }: Registration): Promise<void> {
	const coming = installing ?? waiting;
	if (active || !coming) return Promise.resolve();
	return new Promise((resolve) => {
		coming.addEventListener('statechange', () => {
			if (coming.state === 'activated' || coming.state === 'redundant') resolve();
		});
	});
}

import { dev } from '$app/environment';
import { base } from '$app/paths';

/** Time between looks for a new version, milliseconds. */
const LOOK_MS = 30 * 60_000;

/** The offline copy, and the offer of a new version. Nothing changes under an open page until the reader says so. */
class AppUpdate {
	/** A new version is stored and waits. */
	is_ready = $state(false);
	#waiting: ServiceWorker | null = null;
	#is_accepted = false;

	/** Call in the browser once the page rests. Returns the stop function. */
	watch(): () => void {
		if (dev || !('serviceWorker' in navigator)) return () => {};
		let timer: ReturnType<typeof setInterval> | undefined;
		const reload = (): void => {
			if (this.#is_accepted) location.reload();
		};
		navigator.serviceWorker.addEventListener('controllerchange', reload);
		navigator.serviceWorker
			.register(`${base}/service-worker.js`)
			.then((registration) => {
				this.#follow(registration);
				timer = setInterval(() => void registration.update().catch(() => {}), LOOK_MS);
			})
			.catch(() => {
				// Private windows and old browsers have none: the atlas works without.
			});
		return () => {
			clearInterval(timer);
			navigator.serviceWorker.removeEventListener('controllerchange', reload);
		};
	}

	accept(): void {
		this.#is_accepted = true;
		this.#waiting?.postMessage('take-over');
	}

	postpone(): void {
		this.is_ready = false;
	}

	#follow(registration: ServiceWorkerRegistration): void {
		const offer = (): void => {
			if (!registration.waiting || !navigator.serviceWorker.controller) return;
			this.#waiting = registration.waiting;
			this.is_ready = true;
		};
		const followInstalling = (): void => {
			registration.installing?.addEventListener('statechange', offer);
		};
		offer();
		followInstalling();
		registration.addEventListener('updatefound', followInstalling);
	}
}

export const app_update = new AppUpdate();

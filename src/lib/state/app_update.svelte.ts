import { dev } from '$app/environment';
import { base } from '$app/paths';
import { updated } from '$app/state';
import { findReason, type Reason } from './offline/find_reason.ts';
import { scheduleIdle } from './load/schedule_idle.ts';

/** Notices that a newer atlas is published, and keeps what was opened. Nothing changes under an open page until the reader says so. */
class AppUpdate {
	#is_postponed = $state(false);
	/** A part of this page was asked for and is gone. */
	is_gone = $state(false);
	/** Addresses that were fetched and not yet told to the worker. */
	#fetched = new Set<string>();

	/** A newer version is published. */
	is_ready = $derived(this.is_gone || (updated.current && !this.#is_postponed));

	/** Call in the browser once the page rests. Returns the stop function. */
	watch(): () => void {
		const look = (): void => {
			if (document.visibilityState === 'visible') updated.check().catch(() => {});
		};
		document.addEventListener('visibilitychange', look);
		const stop = this.#keepOpened();
		return () => {
			document.removeEventListener('visibilitychange', look);
			stop();
		};
	}

	/** Something that this page needed could not be had: finds out why, and offers the new version where that is the reason. */
	async explain(): Promise<Reason> {
		const reason = await findReason();
		if (reason === 'outdated') {
			this.is_gone = true;
			await updated.check().catch(() => false);
		}
		return reason;
	}

	/** The address stays, so the page comes back as it was. */
	accept(): void {
		location.reload();
	}

	postpone(): void {
		this.#is_postponed = true;
		this.is_gone = false;
	}

	#keepOpened(): () => void {
		// In a frame without an origin the very question is an error.
		if (dev || self.origin === 'null' || !('serviceWorker' in navigator)) return () => {};
		let cancel = (): void => {};
		const tell = async (): Promise<void> => {
			const { active } = await navigator.serviceWorker.ready;
			const opened = [...this.#fetched, location.pathname];
			this.#fetched.clear();
			active?.postMessage({ opened });
		};
		const observer = new PerformanceObserver((list) => {
			for (const { name } of list.getEntries()) {
				const { origin, pathname } = new URL(name);
				if (origin !== location.origin) continue;
				this.#fetched.add(pathname);
				const [data] = /(?<=\/)(?:__data|details)\.json$/.exec(pathname) ?? [];
				if (data) this.#fetched.add(pathname.slice(0, -data.length));
			}
			cancel();
			cancel = scheduleIdle(() => void tell().catch(() => {}));
		});
		navigator.serviceWorker.register(`${base}/service-worker.js`).then(
			() => observer.observe({ type: 'resource', buffered: true }),
			() => {
				// Private windows, frames without an origin and old browsers have none: the atlas works without.
			},
		);
		return () => {
			cancel();
			observer.disconnect();
		};
	}
}

export const app_update = new AppUpdate();

/** UTC+8, all year: the day in China, as an ISO day. */
export function findDay(milliseconds = Date.now()): string {
	return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The day from which silence is counted: of the build until the page answers, then the reader's. */
class Today {
	day: string = $state(__BUILD_DAY__);
	/** What pages without script count from. */
	readonly build_day: string = __BUILD_DAY__;

	/** Call in the browser; returns the stop function. A page may stay open for days. */
	watch(): () => void {
		const renew = (): void => {
			if (!document.hidden) this.day = findDay();
		};
		renew();
		document.addEventListener('visibilitychange', renew);
		return () => document.removeEventListener('visibilitychange', renew);
	}
}

export const today = new Today();

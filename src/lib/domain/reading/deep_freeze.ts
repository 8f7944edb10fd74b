/** Freezes a value and everything in it; a frozen Map refuses every change. Returns the same value. */
export function deepFreeze<T>(value: T): T {
	if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
	if (value instanceof Map) {
		for (const child of value.values()) deepFreeze(child);
		const refuse = (): never => {
			throw new TypeError('This map is frozen');
		};
		Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
	}
	Object.freeze(value);
	for (const child of Object.values(value)) deepFreeze(child);
	return value;
}

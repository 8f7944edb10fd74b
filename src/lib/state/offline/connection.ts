type Connection = EventTarget & { saveData?: boolean; effectiveType?: string; type?: string };

/** Where the browser tells; Firefox and Safari do not. */
export function findConnection(): Connection | null {
	return (navigator as Navigator & { connection?: Connection }).connection ?? null;
}

/** The reader or the network asks to fetch little: data saver, a metered or a very slow connection. */
export function isSaving(): boolean {
	const connection = findConnection();
	if (!connection) return false;
	return (
		connection.saveData === true ||
		connection.type === 'cellular' ||
		/2g$/.test(connection.effectiveType ?? '')
	);
}

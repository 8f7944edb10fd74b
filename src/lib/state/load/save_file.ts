/** Hands a file to the browser's downloads. Nothing leaves the machine. */
export function saveFile(file: { name: string; type: string; content: string | Uint8Array }): void {
	const url = URL.createObjectURL(new Blob([file.content as BlobPart], { type: file.type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = file.name;
	document.body.append(link);
	link.click();
	link.remove();
	// The browser has taken the blob by then.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

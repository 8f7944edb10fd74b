/** Chinese lives at the root; `/en/` is the only prefix. */
export function match(param: string): param is 'en' {
	return param === 'en';
}

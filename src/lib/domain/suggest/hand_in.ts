/** Ways to hand a suggestion to the operator. Nothing is sent: each is a link that the reader follows and a form the reader sends. */

export type Message = { title: string; body: string };

/** Where the operator takes corrections; empty strings where not. */
export type Operator = { email: string; repository: string };

export type HandIn = {
	kind: 'email' | 'issue';
	href: string;
	/** The patch did not fit and is to be attached. */
	is_short: boolean;
	/** Not even the message fitted: the rest is to be pasted. */
	is_cut: boolean;
};

/** Longest address that mail programs and forges take, characters. */
const LONGEST = { email: 1900, issue: 7000 } as const;

/** `short`: the message without the patch, for where the whole does not fit. */
export function listHandIns(message: Message, short: Message, operator: Operator): HandIn[] {
	const ways: [HandIn['kind'], string, (message: Message) => string][] = [
		['email', operator.email, (one) => formatMail(operator.email, one)],
		['issue', operator.repository, (one) => formatIssue(operator.repository, one)],
	];
	return ways
		.filter(([, address]) => address !== '')
		.map(([kind, , format]) => {
			const most = LONGEST[kind];
			const href = format(message);
			if (href.length <= most) return { kind, href, is_short: false, is_cut: false };
			const shorter = format(short);
			const is_cut = shorter.length > most;
			const kept = is_cut ? format(cutBody(short, format, most)) : shorter;
			return { kind, href: kept, is_short: message.body !== short.body, is_cut };
		});
}

/** As much of the beginning as an address of `most` characters takes. */
function cutBody(
	{ title, body }: Message,
	format: (message: Message) => string,
	most: number,
): Message {
	const signs = [...body];
	let [low, high] = [0, signs.length];
	const cut = (length: number): Message => ({ title, body: `${signs.slice(0, length).join('')}…` });
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (format(cut(middle)).length <= most) low = middle;
		else high = middle - 1;
	}
	return cut(low);
}

/** RFC 6068: line breaks are CR LF, everything percent-encoded. */
function formatMail(email: string, { title, body }: Message): string {
	const text = encodeURIComponent(body.replaceAll('\n', '\r\n'));
	return `mailto:${email}?subject=${encodeURIComponent(title)}&body=${text}`;
}

/** The new-issue form of GitHub and Gitea kinds, or of GitLab's. */
function formatIssue(repository: string, { title, body }: Message): string {
	const { host } = new URL(repository);
	const is_gitlab = host.includes('gitlab');
	const [title_key, body_key] = is_gitlab
		? ['issue[title]', 'issue[description]']
		: ['title', 'body'];
	const query = new URLSearchParams([
		[title_key, title],
		[body_key, body],
	]);
	return `${repository}${is_gitlab ? '/-' : ''}/issues/new?${query}`;
}

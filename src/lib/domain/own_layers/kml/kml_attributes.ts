import type { Element } from '@xmldom/xmldom';
import { listElements, readChild } from '../parse_xml.ts';
import { uniqueName } from '../unique_name.ts';
import { readPlainText } from './plain_html.ts';

export type KmlAttributes = {
	properties: Record<string, string>;
	is_markup: boolean;
	/** Names of values that stand beside every single point of a track. */
	point_values: string[];
};

const TEXTS: ReadonlySet<string> = new Set(['address', 'phoneNumber', 'snippet', 'styleUrl']);

/**
 * What a placemark says of itself, as the text it is: numbers keep their digits, empty stays empty, `0` is `0`. Where two values have one
 * name both are kept, the later one as `name_2`.
 */
export function readAttributes(node: Element, folder: string): KmlAttributes {
	const values = new Map<string, string>();
	const point_values: string[] = [];
	const add = (name: string, value: string): void => {
		const known = values.get(name);
		if (known === value || (value === '' && known !== undefined)) return;
		values.set(
			uniqueName(name, (taken) => values.has(taken)),
			value,
		);
	};
	const description = readPlainText(readChild(node, 'description'));
	const name = readChild(node, 'name');
	if (name !== '') add('name', name);
	if (description.text !== '') add('description', description.text);
	for (const child of listElements(node)) {
		const kind = child.localName ?? '';
		const text = child.textContent?.trim() ?? '';
		if (TEXTS.has(kind.replace(/^S/, 's')) && text !== '') add(kind, text);
		else if (kind === 'TimeStamp') add('timestamp', readChild(child, 'when'));
		else if (kind === 'TimeSpan') addSpan(child, add);
		else if (kind === 'ExtendedData') addData(child, add);
	}
	for (const track of listTracks(node)) {
		const data = listElements(track).filter(({ localName }) => localName === 'ExtendedData');
		point_values.push(...data.flatMap(listArrays));
	}
	addTrackTimes(node, add);
	if (folder !== '') add('folder', folder);
	const id = node.getAttribute('id');
	if (id) add('id', id);
	return { properties: Object.fromEntries(values), is_markup: description.is_markup, point_values };
}

function addSpan(node: Element, add: (name: string, value: string) => void): void {
	for (const name of ['begin', 'end']) {
		const value = readChild(node, name);
		if (value !== '') add(name, value);
	}
}

/** `Data`, `SimpleData` of a schema, or elements of another vocabulary. */
function addData(node: Element, add: (name: string, value: string) => void): void {
	for (const child of listElements(node)) {
		const name = child.getAttribute('name') ?? '';
		if (child.localName === 'SchemaData') addData(child, add);
		else if (child.localName === 'Data') add(name, readChild(child, 'value'));
		else if (child.localName === 'SimpleData') add(name, child.textContent?.trim() ?? '');
		else add(child.localName ?? '', child.textContent?.trim() ?? '');
	}
}

function listArrays(node: Element): string[] {
	return listElements(node).flatMap((child) =>
		child.localName === 'SchemaData' ? listArrays(child) : [child.getAttribute('name') ?? '#'],
	);
}

/** When a track begins and ends. */
function addTrackTimes(node: Element, add: (name: string, value: string) => void): void {
	const times = listTracks(node).flatMap((track) =>
		listElements(track)
			.filter(({ localName }) => localName === 'when')
			.map(({ textContent }) => textContent?.trim() ?? '')
			.filter((time) => time !== ''),
	);
	if (times.length === 0) return;
	add('begin', times[0]!);
	add('end', times.at(-1)!);
}

function listTracks(node: Element): Element[] {
	return listElements(node).flatMap((child) => {
		if (child.localName === 'Track') return [child];
		const is_group = child.localName === 'MultiTrack' || child.localName === 'MultiGeometry';
		return is_group ? listTracks(child) : [];
	});
}

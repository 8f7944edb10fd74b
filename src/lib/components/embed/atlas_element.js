/**
 * An element that shows a piece of the atlas in somebody else's page: a frame of an embed page, with what the element holds as its title. Sent
 * by itself (`exports/element/element_script.ts`), so it may use nothing from outside. What stands inside the
 * element stays where this script does not run, and beside the words of what is wrong with its attributes.
 *
 * @public The build reads it as a text.
 * @param {import('../../domain/exports/element/element_script.ts').ElementSettings} settings
 */
export function defineAtlasElement({ tag, kinds, languages, schemes, height, words }) {
	const { least, usual, most } = height;
	const script =
		/** @type {HTMLScriptElement | null} */ (document.currentScript) ??
		document.querySelector('script[src*="/embed/atlas.js"]');
	const root = new URL('..', script?.src ?? location.href);

	/** @param {string} text */
	const findLanguage = (text) =>
		languages.find(({ tag: own }) => own.split('-')[0] === text.split('-')[0]);

	class AtlasElement extends HTMLElement {
		static observedAttributes = [...kinds, 'lang', 'scheme', 'height'];

		connectedCallback() {
			this.ask();
		}

		attributeChangedCallback() {
			this.ask();
		}

		/** Once for all attributes, and not before what the element holds is there. */
		ask() {
			if (this.is_asked) return;
			this.is_asked = true;
			const answer = () => {
				this.is_asked = false;
				if (this.isConnected) this.show();
			};
			if (document.readyState !== 'loading') queueMicrotask(answer);
			else document.addEventListener('DOMContentLoaded', answer, { once: true });
		}

		show() {
			const own = this.getAttribute('lang');
			const around = this.parentElement?.closest('[lang]')?.getAttribute('lang');
			const language = findLanguage(own ?? around ?? '') ?? languages[0];
			const say = words[language.tag];
			/** @param {string} name @param {...string} expected */
			const refuse = (name, ...expected) =>
				this.complain(`${name}: ${say.expected} ${expected.join(say.list)}`);

			const [kind, ...more] = kinds.filter((name) => this.hasAttribute(name));
			if (!kind || more.length) return refuse(say.one, ...kinds);
			if (own !== null && !findLanguage(own))
				return refuse('lang', ...languages.map(({ tag: one }) => one));
			const scheme = this.getAttribute('scheme');
			if (scheme !== null && !schemes.includes(scheme)) return refuse('scheme', ...schemes);
			const size = Number(this.getAttribute('height') ?? usual);
			if (!(size >= least && size <= most)) return refuse('height', `${least}–${most}`);
			const value = this.getAttribute(kind).trim();
			const is_map = kind === 'map';
			if (!is_map && !/^[a-z0-9-]+$/.test(value)) return refuse(kind, say.id);

			const address = new URL(`${language.prefix}embed/${kind}/${is_map ? '' : `${value}/`}`, root);
			if (is_map) address.search = value;
			if (scheme) address.searchParams.set('scheme', scheme);
			const frame = document.createElement('iframe');
			frame.title = this.textContent?.trim() || say.title;
			frame.loading = 'lazy';
			frame.referrerPolicy = 'no-referrer';
			frame.src = address.href;
			frame.style.cssText = 'border:0;width:100%;height:100%;display:block';
			this.fill(size, frame);
		}

		/** @param {string} problem */
		complain(problem) {
			const line = document.createElement('p');
			line.setAttribute('role', 'alert');
			line.textContent = `<${tag}>: ${problem}`;
			this.fill(0, line, document.createElement('slot'));
		}

		/** @param {number} size @param {...Element} parts */
		fill(size, ...parts) {
			const inside = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				`:host{display:block;${size ? `height:${size}px` : ''}}:host([hidden]){display:none}`,
			);
			inside.adoptedStyleSheets = [sheet];
			inside.replaceChildren(...parts);
		}
	}

	if (!customElements.get(tag)) customElements.define(tag, AtlasElement);
}

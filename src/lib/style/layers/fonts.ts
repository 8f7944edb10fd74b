/**
 * Local fonts in order of preference. Without a glyph server MapLibre draws with them and reads the weight out of the
 * first name, which need not exist.
 */
export const SERIF_BOLD = [
	'Atlas Bold',
	'Noto Serif CJK SC',
	'Source Han Serif SC',
	'Songti SC',
	'SimSun',
	'serif',
];
export const SANS = ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei'];

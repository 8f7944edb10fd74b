import { describe, expect, test } from 'vitest';
import { draftOf } from '../draft_of.ts';

const LEAD = '记者日前到长坪乡采访。';

describe('figures of a township', () => {
	test.each(['全乡耕地面积3400亩。', '长坪乡户籍人口2.1万人。', '全乡家庭医生签约居民1.3万人。'])(
		'%s is of it, whatever stands there',
		(sentence) => {
			expect(draftOf(`${LEAD}${sentence}`).claims).toMatchObject([{ about: '990121101' }]);
			expect(draftOf(`${LEAD}${sentence}`).claims[0]!.unsure).not.toContain('about');
		},
	);

	test.each(['长坪乡去年卖出茶叶30吨。', '长坪乡去年引来客商12家。', '全乡自来水覆盖率达94%。'])(
		'%s is asked, the township first: what it does may be a thing of its own',
		(sentence) => {
			const [claim] = draftOf(`${LEAD}${sentence}`).claims;
			expect(claim).toMatchObject({ about: '990121101' });
			expect(claim!.unsure).toContain('about');
		},
	);
});

/** Written by `scripts/draft/fit_ranking.ts`: how much each feature of `describe.ts` tells for or against. */

const LEARNED = `
again-other:thing=0.37 again-other:village=-0.16 ahead:near:thing=0.14 ahead:owns:thing=0.32 bare:city=0.37 bare:clause-after=0.19
bare:county=-0.2 bare:later=-0.16 bare:never=-0.3 bare:paragraph-3=-0.26 bare:sentence-2=0.45 bare:sentence-3=0.11 bare:thing=0.1
bare:town=-0.28 commas:1=0.14 commas:2=0.15 cut=-0.29 deed:city=0.14 deed:later=0.1 deed:paragraph-1=0.18 deed:paragraph-2=-0.14
deed:thing=-0.1 first-subject=0.28 first-subject:city=0.34 first-subject:county=-0.1 first-subject:thing=0.4 first-subject:town=-0.24
first-subject:village=-0.12 gap-subject:0=0.26 gap-subject:1=0.21 gap-subject:3=0.12 gap:12=0.36 gap:2=0.11 group:thing=0.54
group:town=-0.28 group:village=-0.29 kind:area:county=0.27 kind:area:else=-0.17 kind:area:paragraph-1=-0.19 kind:area:sentence-1=0.11
kind:area:sentence-3=0.11 kind:area:town=0.18 kind:capacity:clause=-0.1 kind:capacity:clause-2=0.14 kind:capacity:firm=-0.16
kind:capacity:plant=0.29 kind:count:city=0.15 kind:count:else=0.22 kind:count:land=-0.13 kind:count:later=-0.3 kind:count:never=0.13
kind:count:paragraph-1=0.16 kind:count:paragraph-3=-0.1 kind:count:project=-0.1 kind:count:sentence-1=0.1 kind:count:sentence-3=-0.1
kind:count:way=-0.11 kind:funding:sentence-1=-0.1 kind:income:clause-2=0.13 kind:investment:clause-1=0.14 kind:investment:clause-after=0.15
kind:investment:never=-0.35 kind:investment:paragraph-1=0.11 kind:investment:plant=0.11 kind:investment:town=-0.21
kind:investment:village=-0.11 kind:investment:zone=0.12 kind:jobs:zone=0.1 kind:length:clause-2=-0.19 kind:length:else=-0.13
kind:length:house=-0.1 kind:length:later=0.16 kind:length:paragraph-3=0.11 kind:length:project=0.27 kind:length:sentence-1=-0.15
kind:length:sentence-3=0.14 kind:length:town=-0.1 kind:length:village=-0.16 kind:length:water=0.2 kind:length:way=0.15 kind:length:zone=-0.1
kind:none:clause-1=-0.16 kind:none:else=-0.1 kind:none:project=0.11 kind:none:sentence-after=0.11 kind:output:paragraph-3=0.12
kind:people:clause-1=0.17 kind:people:firm=-0.1 kind:people:later=-0.1 kind:people:paragraph-1=-0.14 kind:people:paragraph-2=0.15
kind:people:sentence-1=-0.15 kind:people:sentence-2=-0.1 kind:people:zone=-0.13 kind:production:village=0.1 kind:rank:clause-after=0.16
kind:rank:house=0.1 kind:share:clause-4=-0.12 kind:share:house=-0.1 kind:share:land=0.11 kind:volume:else=0.14 kind:volume:never=0.14
kind:volume:sentence-1=-0.1 last-subject=0.74 last-subject:clause=0.26 last-subject:clause-2=-0.19 last-subject:paragraph-1=0.37
last-subject:sentence-2=0.19 main=0.59 main:clause-2=-0.1 main:later=-0.1 main:paragraph-1=0.66 main:paragraph-2=-0.14 main:sentence-2=0.19
measure:built:clause-2=-0.13 measure:built:clause-after=0.1 measure:built:never=0.11 measure:grew:paragraph-1=0.14 measure:grown:else=-0.13
measure:grown:sentence-1=0.15 measure:grown:village=0.16 measure:has:clause=0.12 measure:has:house=-0.2 measure:has:paragraph-1=-0.29
measure:has:paragraph-2=0.19 measure:has:village=0.18 measure:invested:clause-1=0.14 measure:invested:clause-2=0.11
measure:invested:clause-after=0.15 measure:invested:never=-0.35 measure:invested:plant=0.11 measure:invested:town=-0.16
measure:invested:village=-0.1 measure:invested:zone=0.12 measure:land:clause=0.15 measure:land:clause-1=-0.11 measure:land:clause-2=0.14
measure:land:county=-0.11 measure:long:clause-1=0.11 measure:long:else=0.17 measure:long:project=0.11 measure:long:sentence-1=-0.14
measure:long:town=-0.15 measure:long:village=-0.14 measure:long:way=0.1 measure:made:clause-2=0.11 measure:made:clause-4=0.12
measure:made:never=-0.1 measure:made:paragraph-3=0.1 measure:none:clause=-0.1 measure:none:clause-2=-0.14 measure:none:clause-after=0.1
measure:none:county=0.24 measure:none:else=-0.21 measure:none:later=-0.1 measure:none:never=0.14 measure:none:paragraph-3=-0.13
measure:none:plant=0.15 measure:none:project=0.11 measure:none:sentence-1=0.1 measure:none:village=-0.14 measure:none:zone=-0.28
measure:yield:plant=0.18 nearer:0=0.58 nearer:0:clause=0.17 nearer:0:clause-1=0.17 nearer:0:clause-2=0.17 nearer:0:clause-4=0.27
nearer:0:later=-0.1 nearer:0:sentence-1=0.1 nearer:0:sentence-3=-0.12 nearer:1=0.12 nearer:1:clause-1=0.12 nearer:1:later=-0.34
nearer:1:paragraph-2=0.12 nearer:1:sentence-1=0.18 nearer:1:sentence-3=0.13 nearer:2:clause-1=-0.14 nearer:2:clause-after=0.5
nearer:2:later=-0.14 nearer:2:never=-0.16 nearer:2:paragraph-1=-0.15 nearer:2:paragraph-2=-0.17 nearer:2:paragraph-3=-0.12
nearer:2:sentence-1=-0.18 nearer:2:sentence-2=0.1 nearer:3=-0.23 nearer:4=-0.43 no-series:county=-0.34 no-series:thing=-0.38
no-series:town=-0.13 no-series:village=-0.15 object:clause-1=0.25 object:clause-2=0.1 object:none=0.1 opens-as-subject:thing=0.12
opens-as-subject:town=0.15 opens-paragraph:city=0.26 opens-paragraph:county=-0.18 opens-paragraph:thing=0.51 opens-paragraph:town=0.14
opens-paragraph:village=0.14 own-deed:clause-1=-0.21 own-deed:clause-after=0.17 own-deed:county=0.35 own-deed:never=-0.18
own-deed:paragraph-1=0.1 own-deed:sentence-3=0.12 own-deed:town=-0.2 own-deed:village=-0.13 people:town=-0.11 people:village=0.18
place:clause=0.12 place:clause-1=0.14 place:clause-1:aside=-0.11 place:clause-1:subject=0.25 place:clause-1:thing=0.36
place:clause-1:town=-0.15 place:clause-2=0.18 place:clause-2:aside=0.11 place:clause-2:county=-0.28 place:clause-2:thing=0.38
place:clause-4=0.1 place:clause-4:aside=-0.14 place:clause-4:city=0.13 place:clause-4:county=0.12 place:clause-4:other=0.16
place:clause-4:village=-0.11 place:clause-after=0.5 place:clause-after:none=0.5 place:clause-after:thing=0.51 place:clause:county=0.27
place:clause:subject=0.28 place:later=-0.57 place:later:city=0.16 place:later:none=-0.57 place:later:thing=-0.43 place:later:village=-0.15
place:never=-0.21 place:never:city=-0.47 place:never:none=-0.21 place:never:thing=0.23 place:paragraph-1=-0.21 place:paragraph-1:aside=-0.23
place:paragraph-1:city=0.16 place:paragraph-1:thing=-0.16 place:paragraph-1:town=-0.21 place:paragraph-2:aside=0.11
place:paragraph-2:county=0.32 place:paragraph-2:other=0.19 place:paragraph-2:subject=-0.34 place:paragraph-2:thing=-0.19
place:paragraph-2:village=-0.12 place:paragraph-3=-0.18 place:paragraph-3:aside=-0.11 place:paragraph-3:county=-0.12
place:paragraph-3:other=-0.16 place:paragraph-3:thing=-0.26 place:paragraph-3:town=0.31 place:sentence-1=0.1 place:sentence-1:aside=-0.26
place:sentence-1:other=0.11 place:sentence-1:subject=0.24 place:sentence-1:town=-0.14 place:sentence-1:village=0.19 place:sentence-2=0.12
place:sentence-2:city=0.17 place:sentence-2:county=-0.14 place:sentence-3:aside=0.19 place:sentence-3:other=-0.2 plain=-0.13
plain:clause-2=0.22 plain:clause-4=0.1 plain:clause-after=0.15 plain:later=-0.36 plain:paragraph-2=0.11 plain:paragraph-3=-0.15
plain:sentence-1=-0.25 rest:goes:above=-0.12 rest:goes:here=0.69 rest:list:above=-0.1 rest:list:here=-0.4 rest:mark:above=-0.32
rest:mark:here=0.31 rest:own:above=0.32 role:aside:county=0.1 role:aside:thing=-0.17 role:aside:town=-0.26 role:aside:village=-0.22
role:none:city=-0.31 role:none:thing=0.35 role:none:village=-0.17 role:other:county=-0.14 role:other:town=0.12 role:other:village=0.12
role:subject:city=0.4 role:subject:county=0.1 role:subject:thing=0.33 series:same:county=0.32 series:same:thing=0.59 sort:firm=-0.29
sort:leisure=0.17 sort:plant=0.44 sort:project=0.17 sort:scheme=0.12 sort:town=-0.28 sort:village=-0.29 sort:zone=-0.11
things:1:village=0.13 things:2:county=0.23 things:2:thing=0.17 things:2:town=-0.22 things:2:village=-0.14 things:3:county=0.12
things:3:thing=0.16 things:3:town=0.13 things:3:village=-0.32 things:4:city=0.24 things:4:county=-0.21 things:4:thing=0.25
things:4:town=-0.23 times:0:thing=0.23 times:0:unit=-0.44 times:1:thing=-0.37 times:1:unit=-0.58 times:2:thing=0.36 times:3:thing=0.11
times:3:unit=0.31 times:4:unit=-0.17 times:5:thing=0.26 times:5:unit=0.4 titled:city=0.19 titled:clause-1=0.11 titled:clause-2=0.39
titled:clause-4=0.17 titled:county=0.69 titled:paragraph-1=0.27 titled:paragraph-3=0.21 titled:sentence-3=0.2 titled:town=0.69
unit:CNY:city=0.1 unit:CNY:county=-0.14 unit:CNY:plant=0.14 unit:CNY:village=-0.12 unit:count:city=0.13 unit:count:else=0.23
unit:count:land=-0.13 unit:count:project=-0.1 unit:m3:else=0.14 unit:m:else=-0.13 unit:m:house=-0.1 unit:m:project=0.27 unit:m:town=-0.1
unit:m:village=-0.16 unit:m:water=0.2 unit:m:way=0.15 unit:m:zone=-0.1 unit:mu:county=0.27 unit:mu:else=-0.17 unit:mu:town=0.18
unit:ordinal:scheme=0.1 unit:percent:house=-0.1 unit:percent:land=0.11 unit:person:firm=-0.11 unit:t/d:firm=-0.18 unit:t/d:plant=0.28
unit:t:village=0.11
`;

export const WEIGHTS: ReadonlyMap<string, number> = new Map(
	LEARNED.trim()
		.split(/\s+/)
		.map((word) => {
			const [name, weight] = word.split('=');
			return [name!, Number(weight)];
		}),
);

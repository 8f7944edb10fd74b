/** Written by `scripts/draft/fit_ranking.ts`: how much each feature of `describe.ts` tells for or against. */

const LEARNED = `
again-other:city=-0.23 again-other:thing=0.43 ahead:near:thing=0.15 ahead:owns:thing=0.38 bare:city=0.44 bare:clause-after=0.19
bare:county=-0.12 bare:later=-0.19 bare:never=-0.31 bare:paragraph-1=-0.19 bare:paragraph-3=-0.35 bare:sentence-1=0.17 bare:sentence-2=0.32
bare:sentence-3=0.23 bare:town=-0.34 commas:1=0.11 commas:2=0.15 cut=-0.35 deed:city=0.16 deed:county=0.14 deed:never=-0.1
deed:paragraph-1=0.19 deed:paragraph-2=-0.19 deed:thing=-0.12 deed:village=-0.11 first-subject=0.22 first-subject:city=0.37
first-subject:thing=0.34 first-subject:town=-0.18 first-subject:village=-0.32 gap-subject:0=0.26 gap-subject:1=0.2 gap-subject:3=0.22
gap:12=0.26 gap:2=0.12 group:thing=0.67 group:town=-0.34 group:village=-0.37 kind:area:county=0.28 kind:area:else=-0.17 kind:area:land=-0.12
kind:area:paragraph-1=-0.23 kind:area:sentence-1=0.18 kind:area:town=0.18 kind:capacity:clause-4=-0.1 kind:capacity:firm=-0.12
kind:capacity:paragraph-1=0.19 kind:capacity:plant=0.18 kind:capacity:project=0.21 kind:count:city=0.18 kind:count:clause-after=0.1
kind:count:else=0.14 kind:count:firm=-0.15 kind:count:land=-0.15 kind:count:later=-0.24 kind:count:never=0.25 kind:count:paragraph-3=-0.13
kind:count:project=-0.16 kind:count:sentence-after=0.1 kind:funding:sentence-1=-0.11 kind:income:clause-2=0.15 kind:investment:clause-1=0.18
kind:investment:clause-after=0.2 kind:investment:house=0.12 kind:investment:never=-0.43 kind:investment:paragraph-1=0.13
kind:investment:plant=0.12 kind:investment:town=-0.2 kind:investment:village=-0.13 kind:investment:zone=0.11 kind:length:city=-0.1
kind:length:clause-1=-0.21 kind:length:clause-2=-0.16 kind:length:else=-0.16 kind:length:house=-0.11 kind:length:later=0.16
kind:length:paragraph-1=0.12 kind:length:paragraph-3=0.23 kind:length:project=0.38 kind:length:sentence-1=-0.21 kind:length:sentence-3=0.12
kind:length:town=-0.13 kind:length:village=-0.17 kind:length:water=0.21 kind:none:clause-1=-0.15 kind:none:county=-0.1 kind:none:firm=0.11
kind:none:village=0.1 kind:none:way=-0.12 kind:none:zone=-0.12 kind:output:never=-0.11 kind:output:paragraph-3=0.11
kind:people:clause-1=0.17 kind:people:firm=-0.1 kind:people:land=0.1 kind:people:later=-0.14 kind:people:never=0.14
kind:people:paragraph-1=-0.2 kind:people:paragraph-2=0.13 kind:people:sentence-1=-0.16 kind:people:town=-0.13
kind:production:paragraph-1=-0.15 kind:production:sentence-1=0.12 kind:rank:clause-after=0.14 kind:revenue:sentence-1=0.1
kind:share:clause=0.12 kind:share:clause-1=0.16 kind:share:clause-2=0.21 kind:share:clause-4=-0.13 kind:share:land=0.1
kind:share:later=-0.11 kind:share:paragraph-1=-0.11 kind:share:paragraph-3=-0.14 kind:volume:else=0.11 kind:volume:never=0.14
kind:volume:paragraph-1=0.1 kind:volume:plant=-0.13 kind:volume:project=0.19 kind:volume:sentence-1=-0.1 known=0.41 last-subject=0.63
last-subject:clause=0.16 last-subject:clause-2=-0.13 last-subject:paragraph-1=0.36 last-subject:paragraph-2=0.16
last-subject:sentence-2=0.11 main=0.47 main:paragraph-1=0.59 main:paragraph-2=-0.12 main:sentence-2=0.22 measure:built:clause-2=-0.14
measure:built:never=0.11 measure:built:zone=0.1 measure:grew:paragraph-1=0.11 measure:grown:else=-0.15 measure:grown:sentence-1=0.25
measure:grown:village=0.1 measure:has:clause=0.17 measure:has:house=-0.23 measure:has:paragraph-1=-0.23 measure:has:paragraph-2=0.25
measure:has:village=0.18 measure:invested:clause-1=0.18 measure:invested:clause-2=0.12 measure:invested:clause-after=0.2
measure:invested:house=0.11 measure:invested:never=-0.43 measure:invested:paragraph-1=0.12 measure:invested:plant=0.12
measure:invested:town=-0.15 measure:invested:village=-0.13 measure:invested:zone=0.1 measure:land:clause=0.11 measure:land:clause-2=0.14
measure:land:clause-after=0.11 measure:land:county=-0.13 measure:land:house=0.11 measure:long:city=-0.11 measure:long:else=0.14
measure:long:house=-0.1 measure:long:paragraph-2=0.15 measure:long:project=0.11 measure:long:sentence-1=-0.18 measure:long:town=-0.16
measure:long:village=-0.14 measure:made:clause-2=0.18 measure:made:clause-4=0.12 measure:made:leisure=0.11 measure:made:never=-0.14
measure:none:city=0.14 measure:none:clause=-0.11 measure:none:clause-2=-0.15 measure:none:clause-after=0.1 measure:none:county=0.21
measure:none:else=-0.16 measure:none:later=-0.17 measure:none:never=0.28 measure:none:plant=0.1 measure:none:project=0.25
measure:none:town=-0.12 measure:none:village=-0.13 measure:none:way=-0.2 measure:none:zone=-0.25 measure:served:sentence-1=-0.12
measure:yield:plant=0.17 nearer:0=0.7 nearer:0:clause=0.22 nearer:0:clause-1=0.23 nearer:0:clause-2=0.26 nearer:0:clause-4=0.28
nearer:0:sentence-3=-0.13 nearer:1=0.16 nearer:1:later=-0.34 nearer:1:paragraph-2=0.42 nearer:2:clause=-0.12 nearer:2:clause-1=-0.16
nearer:2:clause-2=-0.13 nearer:2:clause-after=0.59 nearer:2:later=-0.19 nearer:2:paragraph-1=-0.18 nearer:2:paragraph-2=-0.37
nearer:2:paragraph-3=-0.14 nearer:2:sentence-1=-0.11 nearer:3=-0.34 nearer:4=-0.59 no-series:city=-0.15 no-series:county=-0.37
no-series:thing=-0.25 no-series:town=-0.16 no-series:village=-0.21 object:clause-1=0.28 opens-as-subject:county=0.23
opens-as-subject:town=0.12 opens-as-subject:village=0.16 opens-paragraph:county=-0.13 opens-paragraph:thing=0.39 opens-paragraph:town=0.15
opens-paragraph:village=0.17 own-deed:clause-1=-0.18 own-deed:clause-after=0.14 own-deed:county=0.32 own-deed:never=-0.2
own-deed:sentence-3=0.11 own-deed:town=-0.18 own-deed:village=-0.1 people:town=-0.1 people:village=0.18 place:clause-1=0.11
place:clause-1:county=-0.14 place:clause-1:subject=0.26 place:clause-1:thing=0.37 place:clause-1:town=-0.15 place:clause-2=0.22
place:clause-2:aside=0.11 place:clause-2:county=-0.25 place:clause-2:thing=0.42 place:clause-4=0.13 place:clause-4:aside=-0.16
place:clause-4:city=0.16 place:clause-4:other=0.13 place:clause-4:subject=0.16 place:clause-4:village=-0.14 place:clause-after=0.59
place:clause-after:none=0.59 place:clause-after:thing=0.61 place:clause:aside=-0.1 place:clause:city=-0.1 place:clause:county=0.29
place:clause:other=-0.12 place:clause:subject=0.3 place:later=-0.6 place:later:city=0.15 place:later:county=-0.12 place:later:none=-0.6
place:later:thing=-0.44 place:later:village=-0.13 place:never=-0.19 place:never:city=-0.62 place:never:county=0.28 place:never:none=-0.19
place:never:thing=0.15 place:paragraph-1=-0.2 place:paragraph-1:aside=-0.33 place:paragraph-1:city=0.28 place:paragraph-1:subject=0.23
place:paragraph-1:thing=-0.16 place:paragraph-1:town=-0.29 place:paragraph-2:aside=0.27 place:paragraph-2:county=0.24
place:paragraph-2:other=0.12 place:paragraph-2:subject=-0.31 place:paragraph-2:village=-0.12 place:paragraph-3=-0.21
place:paragraph-3:aside=-0.15 place:paragraph-3:county=-0.18 place:paragraph-3:other=-0.17 place:paragraph-3:subject=0.12
place:paragraph-3:thing=-0.23 place:paragraph-3:town=0.29 place:sentence-1:aside=-0.31 place:sentence-1:other=0.13
place:sentence-1:subject=0.2 place:sentence-1:town=-0.19 place:sentence-1:village=0.21 place:sentence-2:city=0.18
place:sentence-2:county=-0.2 place:sentence-3:aside=0.18 place:sentence-3:county=0.16 place:sentence-3:other=-0.2
place:sentence-3:thing=-0.16 plain=-0.25 plain:clause-2=0.17 plain:clause-after=0.23 plain:later=-0.23 plain:paragraph-1=-0.15
plain:paragraph-3=-0.16 plain:sentence-1=-0.17 rest:goes:here=0.58 rest:list:here=-0.37 rest:mark:above=-0.39 rest:mark:here=0.46
rest:own:above=0.16 rest:own:here=-0.16 role:aside:town=-0.28 role:aside:village=-0.23 role:none:city=-0.46 role:none:thing=0.35
role:none:village=-0.15 role:other:county=-0.22 role:other:village=0.1 role:subject:city=0.56 role:subject:county=0.21
role:subject:thing=0.36 series:loose:thing=-0.11 series:same:county=0.4 series:same:thing=0.59 sort:firm=-0.2 sort:land=-0.1
sort:leisure=0.31 sort:plant=0.27 sort:project=0.52 sort:scheme=0.11 sort:town=-0.34 sort:village=-0.37 sort:way=-0.13 sort:zone=-0.1
subject-before:same=0.12 things:1:county=-0.1 things:1:village=0.11 things:2:city=-0.33 things:2:county=0.14 things:2:thing=0.48
things:2:town=-0.23 things:3:county=0.12 things:3:thing=0.23 things:3:village=-0.43 things:4:city=0.4 things:4:county=-0.24
things:4:town=-0.13 times:0:thing=0.15 times:0:unit=-0.34 times:1:thing=-0.2 times:1:unit=-0.65 times:2:thing=0.26 times:2:unit=-0.11
times:3:thing=0.11 times:3:unit=0.35 times:4:unit=-0.26 times:5:thing=0.29 times:5:unit=0.34 titled:city=-0.1 titled:clause-1=0.15
titled:clause-2=0.27 titled:clause-4=0.13 titled:county=0.86 titled:never=0.21 titled:paragraph-1=0.15 titled:paragraph-3=0.21
titled:sentence-3=0.13 titled:town=0.77 titled:village=-0.33 unit:CNY:city=0.14 unit:CNY:county=-0.17 unit:CNY:leisure=0.15
unit:CNY:plant=0.14 unit:CNY:village=-0.18 unit:count:city=0.16 unit:count:else=0.15 unit:count:firm=-0.15 unit:count:land=-0.15
unit:count:project=-0.15 unit:count:way=0.1 unit:count:zone=0.1 unit:m3:else=0.11 unit:m3:plant=-0.13 unit:m3:project=0.19 unit:m:city=-0.1
unit:m:else=-0.16 unit:m:house=-0.11 unit:m:project=0.38 unit:m:town=-0.13 unit:m:village=-0.17 unit:m:water=0.21 unit:mu:county=0.28
unit:mu:else=-0.17 unit:mu:land=-0.12 unit:mu:town=0.18 unit:percent:land=0.1 unit:person:firm=-0.1 unit:person:land=0.12
unit:person:town=-0.14 unit:t/d:firm=-0.14 unit:t/d:plant=0.21 unit:t/d:project=0.13 unit:t:village=0.12
`;

export const WEIGHTS: ReadonlyMap<string, number> = new Map(
	LEARNED.trim()
		.split(/\s+/)
		.map((word) => {
			const [name, weight] = word.split('=');
			return [name!, Number(weight)];
		}),
);

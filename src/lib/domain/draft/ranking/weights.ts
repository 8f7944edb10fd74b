/** Written by `scripts/draft/fit_ranking.ts`: how much each feature of `describe.ts` tells for or against. */

const LEARNED = `
again=-0.38 again-other:city=0.1 again-other:county=0.12 again-other:thing=0.32 again-other:village=-0.14 ahead:near:thing=0.21
ahead:next:thing=0.12 ahead:owns:thing=0.19 bare:city=0.32 bare:clause-after=0.17 bare:county=-0.19 bare:never=-0.41 bare:paragraph-1=-0.13
bare:sentence-1=0.33 bare:sentence-2=0.28 bare:thing=0.18 bare:town=-0.18 bare:village=-0.13 commas:0=0.11 commas:1=0.13 commas:2=0.1
cut=-0.31 deed:city=0.11 deed:clause=0.1 deed:never=-0.11 deed:paragraph-1=0.11 deed:paragraph-2=-0.2 deed:paragraph-3=-0.15
deed:sentence-1=0.24 deed:sentence-2=0.2 first-subject=0.45 first-subject:city=0.29 first-subject:county=-0.2 first-subject:thing=0.24
gap-subject:0=0.32 gap-subject:1=0.28 gap-subject:2=0.12 gap-subject:3=0.19 gap:12=0.25 gap:2=0.13 gap:24=-0.14 gap:6=0.13 group:city=0.12
group:thing=0.54 group:town=-0.38 group:village=-0.29 kind:area:clause-1=0.12 kind:area:county=0.21 kind:area:else=-0.15 kind:area:firm=0.12
kind:area:paragraph-2=0.11 kind:area:paragraph-3=-0.1 kind:area:water=-0.12 kind:capacity:clause-2=0.13 kind:capacity:plant=0.22
kind:count:city=0.21 kind:count:clause-after=0.11 kind:count:else=0.21 kind:count:firm=-0.11 kind:count:house=-0.22 kind:count:land=-0.15
kind:count:later=-0.35 kind:count:leisure=0.13 kind:count:never=0.26 kind:count:sentence-1=0.1 kind:count:town=-0.13 kind:funding:city=0.13
kind:funding:clause-1=0.13 kind:funding:sentence-1=-0.19 kind:income:clause-2=0.13 kind:investment:clause-1=0.14
kind:investment:clause-2=0.14 kind:investment:clause-after=0.16 kind:investment:county=0.13 kind:investment:firm=-0.13
kind:investment:never=-0.55 kind:investment:paragraph-3=0.13 kind:investment:plant=0.1 kind:investment:sentence-1=0.2
kind:investment:town=-0.22 kind:investment:village=-0.12 kind:length:clause-1=-0.25 kind:length:clause-2=-0.12 kind:length:else=-0.15
kind:length:firm=-0.1 kind:length:land=0.2 kind:length:later=0.24 kind:length:paragraph-3=0.1 kind:length:project=0.29
kind:length:sentence-1=-0.14 kind:length:sentence-3=0.13 kind:length:village=-0.23 kind:length:water=0.2 kind:length:zone=-0.16
kind:none:city=-0.12 kind:none:clause-1=-0.13 kind:none:clause-2=-0.24 kind:none:else=-0.1 kind:none:house=0.16 kind:none:paragraph-1=0.11
kind:none:sentence-1=0.31 kind:people:firm=-0.12 kind:people:later=-0.11 kind:people:never=0.1 kind:people:paragraph-1=-0.12
kind:people:paragraph-2=0.19 kind:people:project=0.1 kind:people:zone=-0.13 kind:production:village=0.11 kind:rank:clause-after=0.15
kind:share:clause-1=0.16 kind:share:clause-2=0.11 kind:share:house=-0.15 kind:share:later=-0.13 kind:share:paragraph-3=-0.12
kind:volume:else=0.11 kind:volume:never=0.14 kind:volume:sentence-1=-0.11 known=0.14 last-subject=0.62 last-subject:clause=0.16
last-subject:clause-4=0.17 last-subject:paragraph-1=0.42 last-subject:sentence-1=-0.23 last-subject:sentence-2=0.1 main=0.72
main:clause-2=0.11 main:clause-4=0.11 main:later=-0.14 main:paragraph-1=0.35 main:sentence-1=0.19 main:sentence-3=0.15
measure:built:clause-1=-0.13 measure:built:clause-after=0.17 measure:built:village=-0.15 measure:grew:else=0.11
measure:grew:paragraph-1=0.14 measure:grown:else=-0.15 measure:grown:sentence-1=0.18 measure:grown:village=0.23 measure:has:clause-1=0.1
measure:has:paragraph-1=-0.22 measure:has:sentence-2=0.1 measure:invested:clause-1=0.14 measure:invested:clause-2=0.18
measure:invested:clause-after=0.16 measure:invested:county=0.14 measure:invested:firm=-0.12 measure:invested:never=-0.5
measure:invested:paragraph-3=0.14 measure:invested:plant=0.1 measure:invested:sentence-1=0.11 measure:invested:town=-0.14
measure:land:clause=0.1 measure:land:town=-0.11 measure:land:village=-0.1 measure:long:else=0.17 measure:long:firm=-0.24
measure:long:project=0.16 measure:long:sentence-1=-0.11 measure:long:town=-0.14 measure:long:village=-0.14 measure:made:clause-4=0.1
measure:none:city=0.14 measure:none:clause=-0.24 measure:none:clause-2=-0.23 measure:none:clause-after=0.1 measure:none:else=-0.22
measure:none:firm=0.12 measure:none:land=0.13 measure:none:never=0.25 measure:none:paragraph-3=-0.11 measure:none:project=0.16
measure:none:sentence-1=0.12 measure:none:zone=-0.37 measure:served:plant=0.13 nearer:0=0.86 nearer:0:clause-1=0.25 nearer:0:clause-2=0.16
nearer:0:clause-4=0.19 nearer:0:paragraph-1=0.13 nearer:0:sentence-1=0.29 nearer:0:sentence-3=-0.15 nearer:1:clause-1=0.11
nearer:1:clause-2=0.17 nearer:1:later=-0.31 nearer:1:paragraph-1=-0.19 nearer:1:paragraph-2=0.15 nearer:1:sentence-2=-0.12
nearer:1:sentence-3=0.12 nearer:2:clause-1=-0.23 nearer:2:clause-2=-0.18 nearer:2:clause-4=-0.11 nearer:2:clause-after=0.55
nearer:2:later=-0.18 nearer:2:never=-0.19 nearer:2:paragraph-1=-0.24 nearer:2:paragraph-2=-0.23 nearer:2:paragraph-3=-0.16
nearer:2:sentence-1=-0.15 nearer:2:sentence-2=0.12 nearer:3=-0.16 nearer:4=-0.64 no-series:county=-0.47 no-series:thing=-0.16
no-series:village=-0.14 object:clause-1=0.24 object:clause-2=0.19 object:none=0.35 opens-as-subject:city=0.16 opens-as-subject:county=0.19
opens-as-subject:thing=0.3 opens-as-subject:town=0.2 opens-as-subject:village=-0.1 opens-paragraph:city=0.12 opens-paragraph:county=0.11
opens-paragraph:thing=0.39 opens-paragraph:town=-0.15 own-deed:city=-0.1 own-deed:clause-1=-0.16 own-deed:clause-after=0.21
own-deed:county=0.51 own-deed:later=-0.14 own-deed:never=-0.16 own-deed:sentence-3=0.13 own-deed:town=-0.18 own-deed:village=-0.16
people:village=0.12 place:clause=0.13 place:clause-1=0.13 place:clause-1:aside=-0.16 place:clause-1:county=-0.23 place:clause-1:subject=0.32
place:clause-1:thing=0.3 place:clause-2=0.15 place:clause-2:county=-0.18 place:clause-2:subject=0.19 place:clause-2:thing=0.4
place:clause-2:town=-0.12 place:clause-4:aside=-0.1 place:clause-4:county=0.12 place:clause-4:subject=0.1 place:clause-4:village=-0.12
place:clause-after=0.55 place:clause-after:none=0.55 place:clause-after:thing=0.56 place:clause:aside=-0.15 place:clause:subject=0.37
place:clause:town=0.18 place:later=-0.55 place:later:city=0.25 place:later:county=-0.13 place:later:none=-0.55 place:later:thing=-0.44
place:later:village=-0.15 place:never=-0.17 place:never:city=-0.47 place:never:none=-0.17 place:never:thing=0.27 place:paragraph-1=-0.31
place:paragraph-1:aside=-0.26 place:paragraph-1:city=0.21 place:paragraph-1:county=-0.19 place:paragraph-1:thing=-0.2
place:paragraph-1:town=-0.12 place:paragraph-2:county=0.22 place:paragraph-2:other=0.11 place:paragraph-2:subject=-0.17
place:paragraph-2:thing=-0.24 place:paragraph-3=-0.17 place:paragraph-3:other=-0.17 place:paragraph-3:thing=-0.13 place:sentence-1=0.21
place:sentence-1:county=0.33 place:sentence-1:other=0.14 place:sentence-1:subject=0.14 place:sentence-2:aside=0.13
place:sentence-2:county=-0.11 place:sentence-2:subject=-0.1 place:sentence-2:village=0.12 place:sentence-3:aside=0.11
place:sentence-3:county=0.14 place:sentence-3:other=-0.18 plain=-0.21 plain:clause-2=0.12 plain:clause-4=0.21 plain:later=-0.34
plain:sentence-1=-0.18 rest:goes:above=-0.18 rest:goes:here=0.49 rest:list:here=-0.44 rest:mark:here=0.23 rest:own:here=0.17
role:aside:village=-0.32 role:none:city=-0.23 role:none:county=-0.13 role:none:thing=0.39 role:none:village=-0.16 role:other:city=-0.12
role:other:town=-0.14 role:subject:city=0.47 role:subject:county=0.13 role:subject:thing=0.14 role:subject:village=0.2
series:same:county=0.29 series:same:thing=0.5 sort:city=0.12 sort:else=0.11 sort:firm=-0.22 sort:house=0.12 sort:land=0.14 sort:leisure=0.17
sort:plant=0.28 sort:project=0.4 sort:scheme=0.11 sort:town=-0.38 sort:village=-0.29 sort:way=-0.1 sort:zone=-0.5 things:0:village=0.11
things:1:city=-0.1 things:1:town=0.1 things:1:village=0.12 things:2:city=0.22 things:2:thing=0.23 things:2:town=-0.32 things:2:village=-0.17
things:3:city=-0.2 things:3:county=0.2 things:3:town=0.24 things:3:village=-0.26 things:4:city=0.23 things:4:county=-0.13
things:4:thing=0.36 things:4:town=-0.37 times:0:thing=0.27 times:0:unit=-0.44 times:1:thing=-0.29 times:1:unit=-0.73 times:2:thing=0.2
times:3:unit=0.17 times:4:thing=0.22 times:5:thing=0.18 times:5:unit=0.47 titled:city=0.19 titled:clause-2=0.28 titled:clause-4=0.1
titled:county=0.61 titled:paragraph-1=0.27 titled:paragraph-2=0.17 titled:sentence-1=0.13 titled:sentence-2=-0.1 titled:sentence-3=0.23
titled:town=0.21 unit:CNY:city=0.1 unit:CNY:county=-0.1 unit:CNY:house=0.15 unit:CNY:plant=0.13 unit:CNY:town=-0.2 unit:CNY:village=-0.22
unit:count:city=0.19 unit:count:else=0.22 unit:count:firm=-0.1 unit:count:house=-0.21 unit:count:land=-0.15 unit:count:leisure=0.13
unit:count:town=-0.13 unit:m3:else=0.11 unit:m:else=-0.15 unit:m:firm=-0.1 unit:m:land=0.2 unit:m:project=0.29 unit:m:village=-0.23
unit:m:water=0.2 unit:m:zone=-0.16 unit:mu:county=0.21 unit:mu:else=-0.15 unit:mu:firm=0.12 unit:mu:water=-0.12 unit:none:county=0.15
unit:none:firm=-0.13 unit:percent:house=-0.15 unit:person:project=0.1 unit:person:zone=-0.13 unit:t/d:plant=0.2 unit:t:village=0.23
`;

export const WEIGHTS: ReadonlyMap<string, number> = new Map(
	LEARNED.trim()
		.split(/\s+/)
		.map((word) => {
			const [name, weight] = word.split('=');
			return [name!, Number(weight)];
		}),
);

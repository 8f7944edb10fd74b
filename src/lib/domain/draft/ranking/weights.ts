/** Written by `scripts/draft/fit_ranking.ts`: how much each feature of `describe.ts` tells for or against. */

const LEARNED = `
again=-0.44 again-other:county=0.14 again-other:thing=0.34 again-other:village=-0.15 ahead:near:thing=0.21 ahead:owns:thing=0.24
bare:city=0.44 bare:clause-after=0.21 bare:county=-0.26 bare:later=-0.1 bare:never=-0.48 bare:paragraph-2=-0.11 bare:paragraph-3=-0.11
bare:sentence-1=0.23 bare:sentence-2=0.31 bare:sentence-3=0.13 bare:thing=0.16 bare:town=-0.19 bare:village=-0.15 commas:0=0.1 commas:1=0.15
commas:2=0.1 cut=-0.38 deed:never=-0.13 deed:paragraph-1=0.14 deed:paragraph-2=-0.19 deed:paragraph-3=-0.15 deed:sentence-1=0.27
deed:sentence-2=0.21 first-subject=0.43 first-subject:city=0.29 first-subject:county=-0.28 first-subject:thing=0.18 first-subject:town=0.24
gap-subject:0=0.33 gap-subject:1=0.3 gap-subject:2=0.17 gap-subject:3=0.15 gap:12=0.28 gap:2=0.16 gap:24=-0.13 gap:6=0.12 group:city=0.13
group:thing=0.55 group:town=-0.37 group:village=-0.3 kind:area:clause-1=0.11 kind:area:county=0.24 kind:area:else=-0.15 kind:area:firm=0.13
kind:area:paragraph-2=0.11 kind:area:paragraph-3=-0.1 kind:area:water=-0.13 kind:capacity:clause-2=0.12 kind:capacity:firm=-0.11
kind:capacity:plant=0.29 kind:count:city=0.16 kind:count:clause-after=0.1 kind:count:else=0.19 kind:count:firm=-0.1 kind:count:house=-0.19
kind:count:land=-0.16 kind:count:later=-0.4 kind:count:leisure=0.11 kind:count:never=0.28 kind:count:sentence-1=0.15
kind:count:sentence-3=-0.12 kind:count:town=-0.12 kind:funding:city=0.14 kind:funding:clause-1=0.12 kind:funding:clause-2=0.11
kind:funding:county=-0.11 kind:funding:sentence-1=-0.23 kind:income:clause-2=0.12 kind:investment:clause-1=0.13
kind:investment:clause-2=0.13 kind:investment:clause-after=0.18 kind:investment:county=0.13 kind:investment:firm=-0.11
kind:investment:never=-0.58 kind:investment:paragraph-3=0.13 kind:investment:sentence-1=0.23 kind:investment:town=-0.24
kind:investment:village=-0.13 kind:length:clause-1=-0.24 kind:length:clause-2=-0.15 kind:length:else=-0.14 kind:length:land=0.14
kind:length:later=0.21 kind:length:paragraph-3=0.1 kind:length:project=0.31 kind:length:sentence-1=-0.17 kind:length:sentence-3=0.17
kind:length:village=-0.26 kind:length:water=0.2 kind:length:way=0.11 kind:length:zone=-0.11 kind:none:clause-1=-0.18
kind:none:clause-2=-0.23 kind:none:else=-0.1 kind:none:firm=-0.19 kind:none:house=0.14 kind:none:sentence-1=0.32 kind:none:village=0.12
kind:people:clause-1=0.11 kind:people:firm=-0.12 kind:people:later=-0.12 kind:people:paragraph-1=-0.14 kind:people:paragraph-2=0.2
kind:people:project=0.12 kind:people:sentence-1=-0.12 kind:people:zone=-0.18 kind:production:village=0.11 kind:rank:clause-after=0.16
kind:rank:house=0.1 kind:share:clause-1=0.13 kind:share:clause-2=0.1 kind:share:house=-0.17 kind:share:later=-0.14
kind:share:paragraph-3=-0.12 kind:share:sentence-2=0.1 kind:volume:else=0.12 kind:volume:never=0.14 kind:volume:sentence-1=-0.11 known=0.26
last-subject=0.62 last-subject:clause=0.18 last-subject:clause-4=0.15 last-subject:paragraph-1=0.32 last-subject:sentence-1=-0.27
last-subject:sentence-2=0.18 main=0.76 main:clause-4=0.15 main:later=-0.16 main:paragraph-1=0.48 main:sentence-1=0.13 main:sentence-3=0.11
measure:built:clause-1=-0.11 measure:built:clause-after=0.14 measure:built:village=-0.16 measure:grew:else=0.11
measure:grew:paragraph-1=0.16 measure:grown:else=-0.16 measure:grown:sentence-1=0.2 measure:grown:village=0.24 measure:has:house=-0.11
measure:has:paragraph-1=-0.22 measure:invested:clause-1=0.13 measure:invested:clause-2=0.18 measure:invested:clause-after=0.18
measure:invested:county=0.14 measure:invested:firm=-0.11 measure:invested:never=-0.53 measure:invested:paragraph-3=0.14
measure:invested:sentence-1=0.15 measure:invested:town=-0.16 measure:invested:village=-0.11 measure:land:clause=0.11 measure:land:town=-0.1
measure:land:village=-0.11 measure:long:else=0.17 measure:long:firm=-0.23 measure:long:project=0.17 measure:long:sentence-1=-0.11
measure:long:town=-0.13 measure:long:village=-0.14 measure:made:paragraph-1=-0.1 measure:none:city=0.15 measure:none:clause=-0.25
measure:none:clause-2=-0.24 measure:none:clause-after=0.13 measure:none:else=-0.23 measure:none:land=0.11 measure:none:never=0.25
measure:none:paragraph-3=-0.11 measure:none:plant=0.12 measure:none:project=0.2 measure:none:sentence-1=0.13 measure:none:zone=-0.41
measure:served:plant=0.12 measure:yield:plant=0.15 nearer:0=0.79 nearer:0:clause-1=0.25 nearer:0:clause-2=0.17 nearer:0:clause-4=0.17
nearer:0:sentence-1=0.26 nearer:0:sentence-3=-0.14 nearer:1:clause=0.13 nearer:1:clause-1=0.12 nearer:1:clause-2=0.18 nearer:1:later=-0.37
nearer:1:paragraph-1=-0.16 nearer:1:paragraph-2=0.16 nearer:1:sentence-1=0.1 nearer:1:sentence-2=-0.15 nearer:1:sentence-3=0.1
nearer:2:clause-1=-0.22 nearer:2:clause-2=-0.19 nearer:2:clause-4=-0.1 nearer:2:clause-after=0.57 nearer:2:later=-0.15 nearer:2:never=-0.18
nearer:2:paragraph-1=-0.23 nearer:2:paragraph-2=-0.25 nearer:2:paragraph-3=-0.17 nearer:2:sentence-1=-0.13 nearer:2:sentence-2=0.19
nearer:3=-0.23 nearer:4=-0.59 no-series:county=-0.48 no-series:thing=-0.22 no-series:town=-0.11 no-series:village=-0.17 object:clause-1=0.26
object:clause-2=0.2 object:none=0.34 opens-as-subject:city=0.14 opens-as-subject:county=0.18 opens-as-subject:thing=0.3
opens-as-subject:town=0.22 opens-paragraph:city=0.19 opens-paragraph:thing=0.42 opens-paragraph:town=-0.17 own-deed:city=-0.1
own-deed:clause-1=-0.16 own-deed:clause-2=0.14 own-deed:clause-after=0.16 own-deed:county=0.5 own-deed:later=-0.15 own-deed:never=-0.18
own-deed:sentence-3=0.12 own-deed:town=-0.21 own-deed:village=-0.16 people:village=0.11 place:clause=0.12 place:clause-1=0.15
place:clause-1:aside=-0.22 place:clause-1:county=-0.28 place:clause-1:subject=0.34 place:clause-1:thing=0.32 place:clause-2=0.16
place:clause-2:county=-0.22 place:clause-2:subject=0.23 place:clause-2:thing=0.44 place:clause-2:town=-0.1 place:clause-4:aside=-0.12
place:clause-4:county=0.15 place:clause-4:other=0.12 place:clause-4:village=-0.12 place:clause-after=0.56 place:clause-after:none=0.56
place:clause-after:thing=0.57 place:clause:aside=-0.18 place:clause:county=0.1 place:clause:subject=0.38 place:clause:town=0.15
place:later=-0.56 place:later:city=0.23 place:later:county=-0.13 place:later:none=-0.56 place:later:thing=-0.43 place:later:village=-0.15
place:never=-0.19 place:never:city=-0.47 place:never:none=-0.19 place:never:thing=0.24 place:paragraph-1=-0.3 place:paragraph-1:aside=-0.25
place:paragraph-1:city=0.2 place:paragraph-1:county=-0.13 place:paragraph-1:thing=-0.21 place:paragraph-1:town=-0.14
place:paragraph-2:county=0.25 place:paragraph-2:other=0.11 place:paragraph-2:subject=-0.2 place:paragraph-2:thing=-0.24
place:paragraph-3=-0.18 place:paragraph-3:other=-0.17 place:paragraph-3:thing=-0.14 place:sentence-1=0.22 place:sentence-1:county=0.25
place:sentence-1:other=0.15 place:sentence-1:subject=0.15 place:sentence-2:aside=0.1 place:sentence-2:city=0.16
place:sentence-2:county=-0.15 place:sentence-3:aside=0.21 place:sentence-3:other=-0.22 plain=-0.3 plain:clause-2=0.16 plain:clause-4=0.17
plain:later=-0.33 plain:paragraph-3=-0.11 plain:sentence-1=-0.23 rest:goes:above=-0.15 rest:goes:here=0.68 rest:list:here=-0.52
rest:mark:here=0.21 rest:own:here=0.15 role:aside:county=-0.14 role:aside:town=-0.11 role:aside:village=-0.32 role:none:city=-0.24
role:none:county=-0.12 role:none:thing=0.34 role:none:village=-0.17 role:other:town=-0.15 role:subject:city=0.37 role:subject:county=0.23
role:subject:thing=0.19 role:subject:village=0.2 series:loose:thing=-0.1 series:same:county=0.29 series:same:thing=0.62 sort:city=0.13
sort:firm=-0.31 sort:leisure=0.16 sort:plant=0.4 sort:project=0.45 sort:scheme=0.11 sort:town=-0.37 sort:village=-0.3 sort:way=-0.12
sort:zone=-0.39 things:0:village=0.11 things:1:city=-0.11 things:1:village=0.1 things:2:city=0.23 things:2:thing=0.1 things:2:town=-0.28
things:2:village=-0.12 things:3:city=-0.15 things:3:county=0.1 things:3:thing=0.13 things:3:town=0.29 things:3:village=-0.36
things:4:city=0.2 things:4:county=-0.1 things:4:thing=0.28 things:4:town=-0.34 times:0:thing=0.24 times:0:unit=-0.43 times:1:thing=-0.24
times:1:unit=-0.64 times:2:thing=0.12 times:3:unit=0.13 times:4:thing=0.17 times:5:thing=0.3 times:5:unit=0.51 titled:city=0.16
titled:clause-1=0.16 titled:clause-2=0.29 titled:clause-4=0.12 titled:county=0.67 titled:paragraph-1=0.34 titled:paragraph-2=0.16
titled:sentence-1=0.11 titled:sentence-3=0.22 titled:thing=0.11 titled:town=0.29 unit:CNY:city=0.17 unit:CNY:county=-0.12
unit:CNY:house=0.12 unit:CNY:plant=0.17 unit:CNY:town=-0.17 unit:CNY:village=-0.2 unit:count:city=0.15 unit:count:else=0.2
unit:count:firm=-0.1 unit:count:house=-0.19 unit:count:land=-0.16 unit:count:leisure=0.11 unit:count:town=-0.12 unit:m3:else=0.12
unit:m:else=-0.14 unit:m:land=0.14 unit:m:project=0.31 unit:m:village=-0.26 unit:m:water=0.2 unit:m:way=0.11 unit:m:zone=-0.11
unit:mu:county=0.24 unit:mu:else=-0.15 unit:mu:firm=0.13 unit:mu:water=-0.13 unit:none:county=0.15 unit:none:firm=-0.13
unit:percent:house=-0.17 unit:person:project=0.11 unit:person:zone=-0.17 unit:t/d:firm=-0.16 unit:t/d:plant=0.28 unit:t:village=0.24
`;

export const WEIGHTS: ReadonlyMap<string, number> = new Map(
	LEARNED.trim()
		.split(/\s+/)
		.map((word) => {
			const [name, weight] = word.split('=');
			return [name!, Number(weight)];
		}),
);

import { at } from '../rows/days.ts';
import type { Organisation } from '../bodies/directory.ts';
import { demoId } from '../rows/ids.ts';
import { mattersOfTheme } from '../matters/all.ts';
import { fillMatter, type Matter, type Voice } from '../matters/matter.ts';
import { isOver, type Dialogue, type Person, type RaisedMatter } from './dialogue.ts';
import { challengeStatusOf, escalationOf, wantedMatters } from './escalation-plan.ts';

/** The matters that come up: some of each theme, and those whose escalation the plan tells of. */
function chooseMatters(dialogue: Dialogue): [number, Matter][] {
	const wanted = wantedMatters(dialogue);
	const max = dialogue.province.slug === 'battambang' ? 3 : 2;
	const themes = dialogue.progress === 'in_session' ? [1, 2] : [1, 2, 3, 4, 5, 6];
	return themes.flatMap((theme) => {
		const known = mattersOfTheme[theme] ?? [];
		const must = known.filter(({ key }) => wanted.includes(key));
		const free = dialogue.luck.some(
			known.filter((one) => !must.includes(one)),
			max
		);
		const min = dialogue.year === Number(dialogue.today.slice(0, 4)) - 1 ? max - 1 : 1;
		const count = Math.max(must.length, dialogue.luck.between(min, max));
		return [...must, ...free].slice(0, count).map((one): [number, Matter] => [theme, one]);
	});
}

function personOf(dialogue: Dialogue, voice: Voice): Person | null {
	const present = dialogue.people.filter(({ attendance }) => attendance === 'present');
	const fits: Record<string, (person: Person) => boolean> = {
		district: ({ category }) => category === 'c',
		commune: ({ category }) => category === 'e',
		community: ({ category }) => category === 'g',
		council: ({ category }) => category === 'a',
		association: ({ category }) => category === 'd',
		partner: ({ category }) => category === 'f',
		ngo: ({ organisation }) => organisation?.kind === 'ngo',
		private: ({ organisation }) => organisation?.kind === 'private_sector',
		academia: ({ organisation }) => organisation?.kind === 'academia'
	};
	const fit = fits[voice] ?? (({ organisation }: Person) => organisation?.key === voice);
	const candidates = present.filter(fit);
	return candidates.length > 0 ? dialogue.luck.pick(candidates) : null;
}

/** The body that answers for something: the province's own where the voice is no body of it. */
export function ownerOf(dialogue: Dialogue, voice: Voice): Organisation {
	const { directory, people, luck } = dialogue;
	if (voice === 'partner') return luck.pick(directory.partners);
	if (voice === 'ngo') return luck.pick(directory.ngos);
	if (voice === 'district') {
		const bodies = people.filter(({ category, organisation }) => category === 'c' && organisation);
		return bodies.length > 0 ? luck.pick(bodies).organisation! : directory.administration;
	}
	return directory.departments.find(({ key }) => key === voice) ?? directory.administration;
}

function answererOf(dialogue: Dialogue, voice: Voice): string {
	const owner = ownerOf(dialogue, voice);
	if (owner.kind === 'department') return `ប្រធាន${owner.km}`;
	return owner === dialogue.directory.administration
		? `អភិបាល${dialogue.province.type}`
		: `អភិបាល${owner.km.replace('រដ្ឋបាល', '')}`;
}

/** Writes what was said, what it added up to and the solutions. */
export function addDeliberation(dialogue: Dialogue): void {
	const { rows, id: meeting_id, unitId: unit_id, luck, heldOn } = dialogue;
	if (!isOver(dialogue.progress) && dialogue.progress !== 'in_session') return;
	let sequence = 0;
	dialogue.matters = chooseMatters(dialogue).map(([theme, matter], place) => {
		const district = luck.pick(dialogue.province.districts).km;
		const numbers = { n: luck.between(12, 68), m: luck.between(3, 11) };
		const fill = (text: string) => fillMatter(text, { district, ...numbers });
		const item = dialogue.agenda.find((one) => one.theme === theme)!;
		const challengeId = demoId(`challenge:${meeting_id}:${matter.key}`);
		const challengeStatus = challengeStatusOf(dialogue, matter, place);
		const raised: RaisedMatter = {
			key: matter.key,
			numbers,
			item,
			challengeId,
			challenge: fill(matter.challenge),
			description: fill(matter.description),
			challengeStatus,
			solution: fill(matter.solution),
			inputs: [],
			action: null,
			national: escalationOf(dialogue, matter.key) ? (matter.national ?? null) : null
		};
		rows.add('public.challenge', {
			id: challengeId,
			meeting_id,
			unit_id,
			agenda_item_id: item.id,
			title: raised.challenge,
			description: raised.description,
			status: challengeStatus,
			sequence: place + 1
		});
		matter.said.forEach(([kind, voice, words], index) => {
			const status = inputStatus(dialogue, kind, challengeStatus, index);
			const by = personOf(dialogue, voice);
			const answered = status === 'answered' || status === 'resolved' || status === 'unresolved';
			const answer = answered ? (index === 0 ? fill(matter.answer[1]) : shortAnswer[kind]) : '';
			const answeredBy = answered ? answererOf(dialogue, matter.answer[0]) : '';
			const inputId = demoId(`input:${challengeId}:${index}`);
			sequence++;
			const text = fill(words);
			rows.add('public.input', {
				id: inputId,
				meeting_id,
				unit_id,
				agenda_item_id: item.id,
				participant_id: by?.id ?? null,
				kind,
				body: text,
				status,
				answer,
				answered_by: answeredBy,
				sequence,
				answered_at: answered ? at(heldOn, '11:40') : null,
				recorded_at: at(
					heldOn,
					`0${Math.min(9, 8 + Math.floor(sequence / 20))}:${String(10 + (sequence % 45)).padStart(2, '0')}`
				)
			});
			rows.add('public.challenge_input', {
				challenge_id: challengeId,
				input_id: inputId,
				meeting_id,
				unit_id
			});
			raised.inputs.push({ kind, text, by, status, answer, answeredBy });
		});
		if (challengeStatus !== 'open') {
			rows.add('public.solution', {
				id: demoId(`solution:${challengeId}`),
				challenge_id: challengeId,
				meeting_id,
				unit_id,
				body: raised.solution,
				sequence: 1
			});
		}
		return raised;
	});
}

const shortAnswer: Record<Matter['said'][number][0], string> = {
	report: 'អង្គកិច្ចសន្ទនាបានកត់សម្គាល់ និងវាយតម្លៃខ្ពស់ចំពោះវឌ្ឍនភាពនេះ។',
	problem: 'បញ្ហានេះត្រូវបានដាក់បញ្ចូលក្នុងផែនការសកម្មភាព ដោយមានអ្នកទទួលខុសត្រូវ និងកាលកំណត់ច្បាស់លាស់។',
	proposal: 'អង្គកិច្ចសន្ទនាឯកភាពលើសំណើនេះ ហើយប្រគល់ភារកិច្ចឱ្យអង្គភាពជំនាញអនុវត្ត។',
	question: 'អង្គភាពជំនាញបានឆ្លើយបំភ្លឺ ហើយនឹងផ្ដល់ព័ត៌មានលម្អិតជាលាយលក្ខណ៍អក្សរ។',
	commitment: 'រដ្ឋបាលសូមថ្លែងអំណរគុណ ហើយនឹងសហការអនុវត្តការប្ដេជ្ញាចិត្តនេះ។'
};

function inputStatus(
	{ progress, luck }: Dialogue,
	kind: string,
	challenge: RaisedMatter['challengeStatus'],
	index: number
): RaisedMatter['inputs'][number]['status'] {
	if (progress === 'in_session')
		return index === 0 ? 'answered' : luck.pick(['recorded', 'recorded', 'considered']);
	if (progress === 'report_drafting' && luck.happens(0.18)) return 'considered';
	if (kind === 'problem' && (challenge === 'unresolved' || challenge === 'escalated'))
		return 'unresolved';
	return luck.happens(0.85) ? 'resolved' : 'answered';
}

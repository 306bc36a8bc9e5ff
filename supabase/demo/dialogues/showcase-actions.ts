import { addDays } from '../../../src/lib/domain/calendar-days.ts';
import { at } from '../rows/days.ts';
import { bodyId, departmentId } from '../bodies/directory.ts';
import { areaUnitId, demoId } from '../rows/ids.ts';
import { showcase } from '../places/provinces.ts';
import type { Dialogue } from './dialogue.ts';

type Line = readonly [
	owner: string,
	person: string,
	title: string,
	result: string,
	due: number,
	status: 'planned' | 'in_progress' | 'blocked',
	percent: number,
	pending: string | null
];

/** Actions of last year's dialogue that the printed accounts answer for; `due` in days from today. */
const lines: readonly Line[] = [
	[
		departmentId(showcase.code, 'rural'),
		'ប្រធានមន្ទីរ',
		'ជួសជុលប្រព័ន្ធទឹកស្អាត ឃុំព្រែកនរិន្ទ',
		'គ្រួសារ ២៤០ មានទឹកស្អាតប្រើប្រាស់',
		-22,
		'in_progress',
		55,
		null
	],
	[
		departmentId(showcase.code, 'rural'),
		'ប្រធានមន្ទីរ',
		'សាងសង់បង្គន់អនាម័យសាធារណៈនៅផ្សារឃុំ ៤ កន្លែង',
		'ផ្សារឃុំ ៤ មានបង្គន់អនាម័យ',
		33,
		'in_progress',
		70,
		'សាងសង់រួចរាល់ ៣ កន្លែង កន្លែងទី ៤ កំពុងបំពាក់ទឹក។'
	],
	[
		areaUnitId('0203'),
		'អភិបាលរងក្រុង',
		'បណ្ដុះបណ្ដាលមន្ត្រីច្រកចេញចូលតែមួយ',
		'មន្ត្រី ១៨ នាក់បញ្ចប់វគ្គ',
		24,
		'in_progress',
		40,
		'វគ្គទី ១ បានបញ្ចប់ មានមន្ត្រី ៩ នាក់ចូលរួម។'
	],
	[
		areaUnitId('0203'),
		'អភិបាលរងក្រុង',
		'ពង្រីកសេវាប្រមូលសំរាមដល់សង្កាត់ជាយក្រុង',
		'សង្កាត់ ៣ បន្ថែមទទួលបានសេវា',
		-9,
		'blocked',
		30,
		null
	],
	[
		areaUnitId('020310'),
		'ចៅសង្កាត់',
		'រៀបចំវេទិកាពិគ្រោះយោបល់តាមភូមិអំពីផែនការវិនិយោគ',
		'វេទិកា ៦ ភូមិ មានស្ត្រីចូលរួម ៤០%',
		12,
		'in_progress',
		50,
		null
	],
	[
		bodyId('undp'),
		'អ្នកសម្របសម្រួលកម្មវិធី',
		'Train focal points of all departments in monitoring plan indicators',
		'Focal points of 14 departments report each quarter',
		40,
		'in_progress',
		60,
		'Two of three training rounds are done; the last one is set for next month.'
	],
	[
		areaUnitId(showcase.code),
		'ទីចាត់ការផែនការ និងវិនិយោគ',
		'រៀបចំបញ្ជីកម្មវិធីរបស់ដៃគូ',
		'បញ្ជីគម្រោងពេញលេញតាមឃុំ សង្កាត់',
		40,
		'in_progress',
		60,
		null
	]
];

/** Writes what the accounts of the showcase province are to do after last year's dialogue. */
export function addShowcaseActions(dialogue: Dialogue): void {
	const { rows, id: meeting_id, unitId: unit_id, heldOn, today, province, year } = dialogue;
	if (province !== showcase || year !== Number(today.slice(0, 4)) - 1) return;
	lines.forEach(([owner_id, person, title, result, due, status, percent, pending], index) => {
		const id = demoId(`showcase action:${index}`);
		rows.add('public.action', {
			id,
			meeting_id,
			unit_id,
			title,
			expected_result: result,
			owner_id,
			owner_person: person,
			deadline: addDays(today, due),
			status,
			percent,
			sequence: 50 + index,
			status_reason: status === 'blocked' ? 'រង់ចាំការអនុម័តថវិកា' : '',
			created_at: at(heldOn, '11:55')
		});
		if (pending === null) return;
		rows.add('public.action_progress', {
			id: demoId(`showcase progress:${index}`),
			action_id: id,
			meeting_id,
			unit_id,
			owner_id,
			status: 'in_progress',
			percent: Math.min(95, percent + 20),
			note: pending,
			reported_by: person,
			reported_at: at(addDays(today, -2 - index), '14:30')
		});
	});
}

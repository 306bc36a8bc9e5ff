import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { machines } from '../../support/machines.ts';

/** Lists of states, looked up with one: `['draft', 'scheduled'].includes(meeting.status)`. */
const listOfStates = /\]\s*(?:as const\)?)?\s*\.includes\([^)]*\b(?:status|state)\b[^)]*\)/gi;

/** A state of a machine beside a status: `report.status === 'in_review'`, `'sent' !== person.invitation`. */
const states = [...new Set(machines.flatMap((machine) => machine.states))].join('|');
const status = String.raw`\b(?:status|invitation)`;
const comparedStatus = new RegExp(
	String.raw`[\w.?]*${status}\s*[!=]==?\s*'(?:${states})'|'(?:${states})'\s*[!=]==?\s*[\w.?]*${status}\b|switch\s*\([\w.?]*${status}\)`,
	'g'
);

/** What is only shown, and permits nobody anything: in which file, what of it, and how often. */
const shownOnly = {
	// In which words and colour it is said why it doesn't take place.
	'src/lib/features/meeting/meeting-frame.svelte': [
		"meeting.status === 'postponed'",
		"meeting.status === 'cancelled'",
		"meeting.status === 'cancelled'",
		"meeting.status === 'cancelled'"
	],
	// What went wrong with a mail, until it has gone out.
	'src/lib/features/participation/participant-state.svelte': ["person.mail.status !== 'sent'"],
	// How far it is, in the place of its status.
	'src/lib/features/home/follow-list.svelte': ["row.status === 'in_progress'"]
};

/** The places of components and routes in which `pattern` is found. */
function found(pattern: RegExp): [file: string, text: string][] {
	const files = globSync(['src/routes/**/*.{ts,svelte}', 'src/lib/{features,ui}/**/*.{ts,svelte}']);
	expect(files.length).toBeGreaterThan(200);
	return files.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(pattern)].map(([text]): [string, string] => [
			file,
			text
		])
	);
}

it('what may be done in which state is asked of the domain, not listed in a component or a route', () => {
	expect(found(listOfStates)).toEqual([]);
});

it('no component and no route decides by a status of its own', () => {
	const meant = Object.entries(shownOnly).flatMap(([file, texts]) =>
		texts.map((text): [string, string] => [file, text])
	);
	expect(found(comparedStatus).toSorted()).toEqual(meant.toSorted());
});

it('would find one', () => {
	const of = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
	expect(of("['draft', 'scheduled'].includes(data.meeting.status)", listOfStates)).toBe(1);
	expect(of("(['sent'] as const).includes(row.state)", listOfStates)).toBe(1);
	for (const text of [
		"report?.status === 'in_review'",
		"data.meeting.status !== 'closed'",
		"'sent' === person.invitation",
		'switch (escalation.status)'
	]) {
		expect(of(text, comparedStatus), text).toBe(1);
	}
	expect(of("choice.status === 'searching'", comparedStatus)).toBe(0);
});

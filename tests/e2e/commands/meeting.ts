import type { Fields } from '../../support/form-post.ts';
import { dialogue, idIn, name, ncdds, png, seenIn, type Story } from './story.ts';

/** Creates a dialogue on a day; gives its id. */
export async function createMeeting(story: Story, heldOn: string): Promise<string> {
	const made = await story.s(`/meetings/new`, 'create', {
		forumId: dialogue,
		heldOn,
		startsAt: '23:40',
		titleKm: 'កិច្ចសន្ទនាសាកល្បង',
		titleEn: 'Trial dialogue',
		placeKm: 'សាលាខេត្ត',
		placeEn: 'Provincial hall',
		plans: 'development_plan'
	});
	return idIn(made);
}

/** A meeting is put off, called off and brought back. */
export async function notHeld(story: Story): Promise<void> {
	const { s } = story;
	const meeting = `/meetings/${await createMeeting(story, '2097-05-05')}`;
	const step = (name: string, fields?: Fields) => s(`${meeting}/steps/${name}`, 'confirm', fields);
	await s(`${meeting}/prepare`, 'schedule');
	await step('unschedule');
	await s(`${meeting}/prepare`, 'schedule');
	await step('postpone', { reason: 'flood' });
	await step('schedule', { heldOn: '2097-06-06' });
	await step('cancel', { reason: 'flood' });
	await step('reinstate', { reason: 'dry again' });
}

/** What the hall goes on with. */
export interface Prepared {
	itemId: string;
	person: string;
}

/** The agenda is drawn up; people are listed, approved, invited and answer. */
export async function prepare(story: Story, id: string): Promise<Prepared> {
	const { app, one, s } = story;
	const meeting = `/meetings/${id}`;
	const item = { kind: 'discussion', titleKm: 'ចំណុចសាកល្បង', titleEn: 'Trial item', minutes: '២០' };
	await s(`${meeting}/prepare`, 'save', {
		heldOn: app.today,
		startsAt: '23:40',
		titleKm: 'កិច្ចសន្ទនាសាកល្បង',
		titleEn: 'Trial dialogue',
		placeKm: 'សាលាខេត្ត',
		plans: 'development_plan'
	});
	await s(`${meeting}/invite`, 'add', item);
	const itemId = await one(
		'select id from public.agenda_item where meeting_id = $1 and title_km = $2',
		id,
		item.titleKm
	);
	await s(`${meeting}/invite?item=${itemId}`, 'change', { ...item, id: itemId, minutes: '25' });
	await s(`${meeting}/invite`, 'move', { id: itemId, position: '1' });
	await s(`${meeting}/invite`, 'attach', { id: itemId, file: png });
	const file = await one('select id from public.attachment where meeting_id = $1', id);
	await s(`${meeting}/invite`, 'detach', { fileId: file });
	await s(`${meeting}/invite`, 'reattach', { fileId: file });
	await s(`${meeting}/invite`, 'add', { ...item, titleKm: 'លើស' });
	const spare = await one(
		`select id from public.agenda_item where meeting_id = $1 and title_km = 'លើស'`,
		id
	);
	await s(`${meeting}/invite`, 'remove', { id: spare });

	const invitee = {
		...name,
		category: 'f',
		basis: 'x',
		organisationId: ncdds,
		email: 'one@commands.example'
	};
	await s(`${meeting}/invite/participants/new`, 'add', invitee);
	const person = await one('select id from public.participant where meeting_id = $1', id);
	const list = `${meeting}/invite/participants`;
	await s(`${list}/${person}`, 'change', { ...invitee, positionKm: 'ប្រធាន' });
	for (const action of ['approve', 'unapprove', 'remove', 'restore', 'approve']) {
		// One form for all of them, with a button for each.
		await s(list, action, { ids: [person] }, 'approve');
	}
	await s(`${meeting}/prepare`, 'schedule');
	/** Shows whom it reaches, and sends it once that has been seen. */
	const reach = async (action: string) => {
		const shown = await s(list, action, { ids: [person] });
		await s(list, action, { ids: [person], _seen: seenIn(shown) });
	};
	await reach('letters');
	await s(`${list}/${person}`, 'undo_send');
	await reach('send');
	await s(`${list}/${person}`, 'respond', { answer: 'declined' });
	await s(`${list}/${person}`, 'undo_answer');
	await s(`${list}/${person}`, 'respond', { answer: 'accepted' });
	return { itemId, person };
}

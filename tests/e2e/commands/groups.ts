import { idIn, moi, name, type Story } from './story.ts';

/** A working group is made, and its seats are taken, changed and left. */
export async function groups(story: Story): Promise<void> {
	const { app, one, send } = story;
	const made = await send('admin', '/twgs/new', 'create', { ...name, kind: 'twg', hostId: moi });
	const path = `/forums/${idIn(made)}`;
	await send('admin', `${path}/edit`, 'save', { ...name, hostId: moi, membershipCap: '២០' });
	const wrong = await send('admin', '/twgs/new', 'create', { ...name, kind: 'twg', hostId: moi });
	await send('admin', `/forums/${idIn(wrong)}/edit`, 'remove');
	const person = { ...name, organisationId: moi };
	await send('admin', `${path}/members/new`, 'add', {
		...person,
		seat: 'chair',
		since: '2025-01-01'
	});
	const seat = () =>
		one('select id from public.forum_member where forum_id = $1 and until is null', idIn(made));
	const first = await seat();
	await send('admin', `${path}/members/${first}`, 'change', { ...person, since: '2025-01-02' });
	await send('admin', `${path}/members/new?replace=${first}`, 'replace', {
		...person,
		since: '2025-06-01'
	});
	const ended = await seat();
	await send('admin', path, 'end', { memberId: ended, until: '2025-12-31' });
	await send('admin', path, 'reinstate', { memberId: ended });
	await send('admin', `${path}/members/new`, 'add', {
		...person,
		seat: 'member',
		since: app.today
	});
	const mistaken = await one(
		`select id from public.forum_member where forum_id = $1 and seat = 'member'`,
		idIn(made)
	);
	await send('admin', `${path}/members/${mistaken}`, 'remove');
}

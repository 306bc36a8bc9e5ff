import { v7 } from 'uuid';
import { battambang, idIn, name, type Story } from './story.ts';

/** An account is opened, changed, given rights and shut. */
export async function accounts(story: Story): Promise<void> {
	const { one, send } = story;
	const email = `trial.${v7()}@commands.example`;
	const person = { ...name, email, locale: 'km', role: 'governor', unitId: battambang };
	const id = idIn(await send('admin', '/admin/users/new', 'invite', person));
	const path = `/admin/users/${id}`;
	await send('admin', path, 'save', name);
	await send('admin', path, 'inviteAgain');
	await send('admin', path, 'give', { role: 'secretariat', unitId: battambang });
	const grant = await one(
		`select id from public.role_grant where user_id = $1 and role = 'secretariat'`,
		id
	);
	await send('admin', path, 'revoke', { id: grant });
	await send('admin', path, 'disable');
	await send('admin', path, 'enable');
	await send('secretariat', '/account', 'locale', { locale: 'km' });
}

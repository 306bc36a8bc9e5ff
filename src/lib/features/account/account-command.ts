import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

type Invited = TypedPayload<'account.invite'>;

/** The link by which a password is set; made by the server. */
type Link = Pick<Invited, 'linkId' | 'tokenHash' | 'expiresAt'>;

function personFields(form: FormReader): Omit<TypedPayload<'account.update'>, 'id' | 'base'> {
	return {
		nameKm: form.text('nameKm'),
		nameEn: form.text('nameEn'),
		positionKm: form.text('positionKm'),
		positionEn: form.text('positionEn'),
		locale: form.text('locale') || 'km'
	};
}

export function inviteAccount(
	form: FormReader,
	made: Pick<Invited, 'id' | 'grantId'> & Link
): Invited {
	return {
		...made,
		email: form.text('email'),
		...personFields(form),
		role: form.text('role'),
		unitId: form.text('unitId')
	};
}

export function inviteAgain(id: string, link: Link): TypedPayload<'account.invite_again'> {
	return { id, ...link };
}

export function updateAccount(form: FormReader, id: string): TypedPayload<'account.update'> {
	return { id, base: form.number('base'), ...personFields(form) };
}

export function disableAccount(form: FormReader, id: string): TypedPayload<'account.disable'> {
	return { id, base: form.number('base') };
}

export function enableAccount(id: string): TypedPayload<'account.enable'> {
	return { id };
}

export function setLocale(form: FormReader): TypedPayload<'account.set_locale'> {
	return { locale: form.text('locale') };
}

export function giveGrant(
	form: FormReader,
	ids: { id: string; userId: string }
): TypedPayload<'grant.give'> {
	return {
		...ids,
		role: form.text('role'),
		unitId: form.text('unitId'),
		validTo: form.date('validTo') || null
	};
}

import { v7 } from 'uuid';
import { battambang, idIn, name, seenIn, type Story } from './story.ts';

/** Settings of an administration, areas and bodies: imported and written by hand. */
export async function settingsAndDirectory(story: Story): Promise<void> {
	const { client, one, send } = story;
	const path = `/admin/administrations/${battambang}`;
	const days = [
		'reportDue',
		'actionDue',
		'answerDue',
		'receiptDue',
		'reportEscalate',
		'rsvpDue',
		'reportRemind'
	];
	await send('admin', path, 'save', {
		letterheadKm: 'រដ្ឋបាលខេត្ត',
		letterheadEn: 'Provincial Administration',
		numberPattern: (
			await client.query<{ p: string }>(
				'select number_pattern as p from public.administration where unit_id = $1',
				[battambang]
			)
		).rows[0]!.p,
		...Object.fromEntries(days.map((day) => [`${day}Days`, '10']))
	});
	const file = (...lines: string[]) =>
		new File([lines.join('\n')], 'list.csv', { type: 'text/csv' });
	/** What the page of a preview sends back: the file, and the fingerprint of what was shown of it. */
	const confirmed = (answer: string) => ({
		fileKey: /[\da-f]{2}\/[\da-f]{64}/.exec(answer)![0],
		_seen: seenIn(answer)
	});

	const areas = await send('admin', '/admin/areas', 'preview', {
		file: file('Type,Code,Name (Khmer),Name (Latin)', 'ស្រុក,0299,សាកល្បង,Trial')
	});
	await send('admin', '/admin/areas', 'confirm', confirmed(areas));
	const listed = await send('secretariat', '/directory/import', 'preview', {
		unitId: battambang,
		file: file('Organisation (Khmer),Organisation (English),Kind', `អង្គការ ${v7()},NGO ${v7()},ngo`)
	});
	await send('secretariat', '/directory/import', 'confirm', {
		unitId: battambang,
		...confirmed(listed)
	});

	const body = { kind: 'ngo', nameKm: `អង្គការ ${v7()}`, nameEn: `NGO ${v7()}` };
	const made = await send('secretariat', '/directory/new', 'create', {
		...body,
		provinceId: battambang
	});
	const organisation = `/directory/${idIn(made)}`;
	await send('secretariat', `${organisation}/edit`, 'save', { ...body, phone: '012 345 678' });
	await send('secretariat', organisation, 'addContact', { ...name, unitId: battambang });
	const contact = await one('select id from public.contact where organisation_id = $1', idIn(made));
	await send('secretariat', organisation, 'changeContact', { ...name, id: contact, base: '1' });
	await send('secretariat', organisation, 'archiveContact', { id: contact });
	await send('secretariat', organisation, 'restoreContact', { id: contact });
	await send('admin', path, 'addCopy', { organisationId: idIn(made) });
	await send('admin', path, 'removeCopy', {
		id: await one('select id from public.standing_copy where organisation_id = $1', idIn(made))
	});
	await send('secretariat', organisation, 'archive');
	await send('secretariat', organisation, 'restore');
}

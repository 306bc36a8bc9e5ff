import { describe, expect, it } from 'vitest';
import type { ParticipantView } from '../../../src/lib/contract/participation-views.ts';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { participantTable } from '../../../src/lib/server/participation/participant-export.ts';

const person = {
	category: 'a',
	name: { km: 'ឈ្មោះ', en: 'Name' },
	position: { km: 'សមាជិក', en: 'Member' },
	organisation: null
} as unknown as ParticipantView;

describe('a file of participants', () => {
	it.each(['km', 'en'] as const)('has under each heading what it says, read in %s', (locale) => {
		const { headings, rows } = participantTable([person], false, locale);
		const cell = (heading: string) => rows[0]![headings.indexOf(heading)];
		expect(cell(m.participation_name_km())).toBe('ឈ្មោះ');
		expect(cell(m.participation_name_en())).toBe('Name');
		expect(cell(m.participation_position_km())).toBe('សមាជិក');
		expect(cell(m.participation_position_en())).toBe('Member');
	});
});

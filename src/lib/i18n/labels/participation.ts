import type { Basis, ParticipantCategory } from '../../domain/participation/category.ts';
import type { InvitationStatus } from '../../domain/participation/invitation-status.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

/** The states of an invitation. */
export const invitationStatusLabels: Record<InvitationStatus, () => string> = {
	shortlisted: m.invitation_status_shortlisted,
	approved: m.invitation_status_approved,
	sent: m.invitation_status_sent,
	accepted: m.invitation_status_accepted,
	declined: m.invitation_status_declined,
	delegated: m.invitation_status_delegated
};

export const invitationStatusTones: Record<InvitationStatus, Tone> = {
	shortlisted: 'neutral',
	approved: 'blue',
	sent: 'amber',
	accepted: 'green',
	declined: 'red',
	delegated: 'green'
};

/** The eight categories of the guideline, and members by their seat. */
export const categoryLabels: Record<ParticipantCategory, () => string> = {
	a: m.participation_category_a,
	b: m.participation_category_b,
	c: m.participation_category_c,
	d: m.participation_category_d,
	e: m.participation_category_e,
	f: m.participation_category_f,
	g: m.participation_category_g,
	h: m.participation_category_h,
	member: m.participation_category_member
};

/** The letter by which the guideline calls a category. */
export const categoryLetters: Record<ParticipantCategory, () => string> = {
	a: m.participation_letter_a,
	b: m.participation_letter_b,
	c: m.participation_letter_c,
	d: m.participation_letter_d,
	e: m.participation_letter_e,
	f: m.participation_letter_f,
	g: m.participation_letter_g,
	h: m.participation_letter_h,
	member: m.participation_letter_member
};

/** What is asked as the basis of an invitation. */
export const basisLabels: Record<Basis, () => string> = {
	council_chair: m.participation_basis_council_chair,
	agenda_item: m.participation_basis_agenda_item,
	office: m.participation_basis_office,
	requirement: m.participation_basis_requirement,
	programme: m.participation_basis_programme,
	consultation: m.participation_basis_consultation,
	seat: m.participation_basis_seat
};

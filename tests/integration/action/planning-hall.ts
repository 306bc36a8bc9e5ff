import { v7 } from 'uuid';
import { expect } from 'vitest';
import { codeOf, openHall } from '../../support/scenes/hall';

/** A hall whose secretariat plans actions of the department. */
export async function planningHall() {
	const hall = await openHall();

	/** What is agreed, as the form sends it. */
	function plan(change: Record<string, unknown> = {}) {
		return {
			id: v7(),
			meetingId: hall.meetingId,
			title: 'ជួសជុលផ្លូវលំ',
			ownerId: hall.departmentId,
			deadline: '2090-03-31',
			budget: 40_000_000,
			...change
		};
	}

	async function planned(change: Record<string, unknown> = {}) {
		const payload = plan(change);
		expect(await codeOf(hall.secretariat.do('action.create', payload))).toBe('ok');
		return payload.id;
	}

	async function row(id: string) {
		const { rows } = await hall.pool.query(
			'select status, percent, deadline::text, owner_id, rev from public.action where id = $1',
			[id]
		);
		return rows[0] as {
			status: string;
			percent: number;
			deadline: string;
			owner_id: string;
			rev: number;
		};
	}

	return { hall, plan, planned, row };
}

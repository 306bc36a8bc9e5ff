import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { addMeeting, province } from '../../support/way-back/ground.ts';
import { ground } from '../../support/way-back/stand.ts';

export const nation = '00000000-0000-7000-8000-a00000000001';

/** A command that changes what was read: what is there before, what is sent, who may send it. */
export interface Case {
	given: () => Promise<unknown>;
	payload: () => object;
	by?: RoleName;
	/** What another does in between, where it is not a change of a row that is there. */
	change?: () => Promise<unknown>;
	/** How the refusal of an old page is called; another than `changed_meanwhile` where it says more. */
	code?: string;
}

export const all =
	(...steps: (() => Promise<unknown>)[]) =>
	async () => {
		for (const step of steps) await step();
	};
export const meeting = (status: string) => () => addMeeting(ground, status);
export const put = (query: string) => () =>
	ground.sql(query, [ground.recipientId, ground.departmentId]);
export const names = { nameKm: 'ឈ្មោះ', nameEn: 'Name' };
export const contact = put(
	`insert into public.contact (id, unit_id, organisation_id, name_km) values ($1, '${province}', $2, 'ទំនាក់ទំនង')`
);
export const seat = put(
	`insert into public.forum_member (id, forum_id, unit_id, seat, organisation_id, name_km, since)
	select $1, f.id, f.unit_id, 'chair', $2, 'ប្រធាន', app.today() - 100
	from public.forum f where f.kind = 'dialogue' and f.unit_id = '${province}'`
);

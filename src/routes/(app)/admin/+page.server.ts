import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { may } = await parent();
	redirect(
		303,
		may.accounts ? '/admin/users' : may.areas ? '/admin/areas' : '/admin/administrations'
	);
};

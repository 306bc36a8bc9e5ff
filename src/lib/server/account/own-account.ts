import type { OwnAccount } from '../../contract/account-views.ts';
import type { App } from '../app/app.ts';
import type { Context } from '../request/context.ts';
import { deviceOf } from './device.ts';

/** What the user sees of their own account, with the sessions that are open. */
export async function ownAccount(
	{ sessions }: Pick<App, 'sessions'>,
	{ user, sid }: Pick<Context, 'user' | 'sid'>
): Promise<OwnAccount> {
	return {
		person: {
			email: user.email,
			name: { km: user.nameKm, en: user.nameEn },
			position: { km: user.positionKm, en: user.positionEn },
			locale: user.locale,
			grants: user.grants.map(({ role, unitNameKm, unitNameEn }) => ({
				role,
				unit: { km: unitNameKm, en: unitNameEn }
			}))
		},
		sessions: (await sessions.list(user.id)).map(({ userAgent, ...session }) => ({
			...session,
			device: deviceOf(userAgent),
			current: session.sid === sid
		}))
	};
}

import type { Locale } from '../../domain/language.ts';
import type { Grant } from '../../domain/authorisation/permits.ts';
import type { UnitKind } from '../../domain/authorisation/role-units.ts';
import type { RoleName } from '../../domain/authorisation/roles.ts';

/** A role of the user, with the unit's names as they are shown. */
interface NamedGrant extends Grant {
	role: RoleName;
	unitKind: UnitKind;
	unitNameKm: string;
	unitNameEn: string;
	areaCode: string | null;
}

/** The user of a request, as read with its session. */
export interface SignedInUser {
	id: string;
	email: string;
	nameKm: string;
	nameEn: string;
	positionKm: string;
	positionEn: string;
	locale: Locale;
	grants: NamedGrant[];
}

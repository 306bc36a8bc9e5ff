import { documentKinds, offeredFormats } from '$lib/contract/document-kinds';
import { askedLocale } from '$lib/server/document/asked-document';
import { managedAdministration } from '$lib/server/administration/managed-administration';
import { missingSettings } from '$lib/server/document/sample-document';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const { unitId, name, ...settings } = await managedAdministration(context, event.params.unitId);
	return {
		unitId,
		name,
		missing: missingSettings({ unitId, name, ...settings }),
		locale: askedLocale(event.url.searchParams, context.locale) ?? context.locale,
		kinds: documentKinds.map((kind) => ({ kind, formats: offeredFormats(kind) }))
	};
};

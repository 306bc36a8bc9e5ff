import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { app } from '$lib/server/app/app';
import { askedDocument } from '$lib/server/document/asked-document';
import { managedAdministration } from '$lib/server/administration/managed-administration';
import { missingSettings, samplePreview } from '$lib/server/document/sample-document';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const settings = await managedAdministration(context, event.params.unitId);
	const asked = askedDocument(event.params.kind, event.url.searchParams, context.locale);
	const { kind, locale = context.locale } = asked;
	return {
		unitId: settings.unitId,
		name: settings.name,
		missing: missingSettings(settings),
		preview: await samplePreview(
			app().documents,
			settings,
			kind,
			locale,
			phnomPenhDate(context.now())
		)
	};
};

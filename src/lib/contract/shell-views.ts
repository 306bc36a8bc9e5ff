import { z } from 'zod';
import { locale } from './fields.ts';
import { count } from './shared-views.ts';

/** The pictures that an entry of the navigation may carry. */
export const navIcon = z.enum([
	'home',
	'nation',
	'dialogue',
	'action',
	'escalation',
	'twg',
	'jmi',
	'directory',
	'report',
	'admin',
	'help'
]);
export type NavIcon = z.infer<typeof navIcon>;

/** A place that this role works with. */
export const navEntry = z.object({
	href: z.string(),
	/** In the user's language. */
	label: z.string(),
	/** A word that fits the phone's bottom bar, where the label is long. */
	shortLabel: z.string().optional(),
	icon: navIcon,
	/** How many things wait there; zero or absent shows nothing. */
	count: count.optional(),
	/** Where what waits is listed, apart from the rest of the place. */
	waitingHref: z.string().optional(),
	/** `foot` stands apart at the end of the rail (help). */
	group: z.enum(['main', 'foot']).optional()
});
export type NavEntry = z.infer<typeof navEntry>;

/** What the frame around every page of the app shows; made once by the layout's load. */
export const shell = z.object({
	user: z.object({
		name: z.string(),
		/** The unit for which the user acts, in the user's language. */
		unitName: z.string(),
		/** The roles as words in the user's language. */
		roles: z.array(z.string())
	}),
	/** In the order of the rail; the first four are the phone's bottom bar. */
	nav: z.array(navEntry),
	locale
});
export type Shell = z.infer<typeof shell>;

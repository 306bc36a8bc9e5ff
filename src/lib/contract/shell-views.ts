/** The pictures that an entry of the navigation may carry. */
import type { Locale } from '../domain/language.ts';

export type NavIcon =
	| 'home'
	| 'nation'
	| 'dialogue'
	| 'action'
	| 'escalation'
	| 'twg'
	| 'jmi'
	| 'directory'
	| 'report'
	| 'admin'
	| 'help';

/** A place that this role works with. */
export interface NavEntry {
	href: string;
	/** In the user's language. */
	label: string;
	/** A word that fits the phone's bottom bar, where the label is long. */
	shortLabel?: string;
	icon: NavIcon;
	/** How many things wait there; zero or absent shows nothing. */
	count?: number;
	/** `foot` stands apart at the end of the rail (help). */
	group?: 'main' | 'foot';
}

/** What the frame around every page of the app shows; made once by the layout's load. */
export interface Shell {
	user: {
		name: string;
		/** The unit for which the user acts, in the user's language. */
		unitName: string;
		/** The roles as words in the user's language. */
		roles: string[];
	};
	/** In the order of the rail; the first four are the phone's bottom bar. */
	nav: NavEntry[];
	locale: Locale;
}

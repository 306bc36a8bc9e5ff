/** What every form field takes beside its own value. */
export interface FieldProps {
	/** The visible label; also the accessible name. */
	label: string;
	/** The name under which the value is posted. */
	name: string;
	/** Unique on the page; made up when absent. */
	id?: string;
	/** One line under the label: what to write, or why it is asked. */
	hint?: string | undefined;
	/** What is wrong, in the user's language; several are joined. */
	error?: string | string[] | null | undefined;
	required?: boolean;
	/** Keeps the label for screen readers only, where the place says it (a table cell). */
	hideLabel?: boolean;
}

/** What the field hands to its control. */
export interface ControlProps {
	id: string;
	'aria-describedby': string | undefined;
	'aria-invalid': 'true' | undefined;
	'aria-required': 'true' | undefined;
}

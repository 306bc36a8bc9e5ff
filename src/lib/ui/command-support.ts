/**
 * Whether the browser itself opens and closes dialogs by `command` and `commandfor`. Where it does,
 * our handlers stay out of its way; where it doesn't, they do the same.
 */
export function opensByCommand(): boolean {
	return 'command' in HTMLButtonElement.prototype;
}

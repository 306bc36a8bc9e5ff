import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Slice } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { parseRichText, writeRichText } from '$lib/domain/report/rich-text';
import { commandOf, keys, statesOf, type ActionState, type EditorAction } from './editor-commands';
import { blocksOf, docOf } from './schema';

export interface EditorOptions {
	/** The text at the start, in the grammar of rich text. */
	text: string;
	/** Of the element that is edited: id, language, names for those who hear it. */
	attributes: Record<string, string>;
	/** After each change of the text. */
	onchange: (text: string) => void;
	/** After each change of the text or of the cursor. */
	onstate: (states: Record<EditorAction, ActionState>) => void;
}

/** The running editor: everything of ProseMirror that the rest has to know. */
export interface RichTextEditor {
	run: (action: EditorAction) => void;
	focus: () => void;
	destroy: () => void;
}

function stateOf(text: string): EditorState {
	return EditorState.create({
		doc: docOf(parseRichText(text)),
		plugins: [history(), keymap(keys)]
	});
}

/** Puts an editor into an element. */
export function openEditor(place: HTMLElement, options: EditorOptions): RichTextEditor {
	const view: EditorView = new EditorView(place, {
		state: stateOf(options.text),
		attributes: options.attributes,
		dispatchTransaction(transaction) {
			const state = view.state.apply(transaction);
			view.updateState(state);
			if (transaction.docChanged) options.onchange(writeRichText(blocksOf(state.doc)));
			options.onstate(statesOf(state));
		},
		// Pasted text is read as the grammar that it will be stored in; HTML is cut to the schema.
		clipboardTextParser: (text) => Slice.maxOpen(docOf(parseRichText(text)).content)
	});
	options.onstate(statesOf(view.state));
	return {
		run(action) {
			commandOf(action)(view.state, view.dispatch, view);
			view.focus();
		},
		focus: () => view.focus(),
		destroy: () => view.destroy()
	};
}

import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { kinds, markKinds, type MarkName } from './schema';

/** What the toolbar can do. */
export type EditorAction = MarkName | 'heading' | 'bullets' | 'numbers' | 'undo' | 'redo';

/** What a button of the toolbar shows. */
export interface ActionState {
	pressed: boolean;
	possible: boolean;
}

function listAround(state: EditorState): { type: NodeType; position: number } | null {
	const { $from } = state.selection;
	for (let depth = $from.depth; depth > 0; depth -= 1) {
		const { type } = $from.node(depth);
		if (type === kinds.bulletList || type === kinds.orderedList) {
			return { type, position: $from.before(depth) };
		}
	}
	return null;
}

function toggleList(type: NodeType): Command {
	return (state, dispatch, view) => {
		const list = listAround(state);
		if (list?.type === type) return liftListItem(kinds.listItem)(state, dispatch);
		if (list) {
			dispatch?.(state.tr.setNodeMarkup(list.position, type));
			return true;
		}
		if (state.selection.$from.parent.type === kinds.heading) {
			if (!dispatch || !view) return true;
			setBlockType(kinds.paragraph)(state, dispatch);
			return wrapInList(type)(view.state, dispatch);
		}
		return wrapInList(type)(state, dispatch);
	};
}

const toggleHeading: Command = (state, dispatch, view) => {
	if (state.selection.$from.parent.type === kinds.heading) {
		return setBlockType(kinds.paragraph)(state, dispatch);
	}
	if (!listAround(state)) return setBlockType(kinds.heading)(state, dispatch);
	if (!dispatch || !view) return true;
	liftListItem(kinds.listItem)(state, dispatch);
	return setBlockType(kinds.heading)(view.state, dispatch);
};

/** A line break; in a list, where an item is one line, a new item instead. */
const breakLine: Command = (state, dispatch) => {
	if (listAround(state)) return splitListItem(kinds.listItem)(state, dispatch);
	if (state.selection.$from.parent.type !== kinds.paragraph) return false;
	dispatch?.(state.tr.replaceSelectionWith(kinds.hardBreak.create()).scrollIntoView());
	return true;
};

/** At the start of an item: out of the list, instead of into the item before. */
const leaveList: Command = (state, dispatch) => {
	const { $from, empty } = state.selection;
	if (!empty || $from.parentOffset > 0 || !listAround(state)) return false;
	return liftListItem(kinds.listItem)(state, dispatch);
};

const commands: Record<EditorAction, Command> = {
	strong: toggleMark(markKinds.strong),
	emphasis: toggleMark(markKinds.emphasis),
	underline: toggleMark(markKinds.underline),
	heading: toggleHeading,
	bullets: toggleList(kinds.bulletList),
	numbers: toggleList(kinds.orderedList),
	undo,
	redo
};

/** The command of a button. */
export function commandOf(action: EditorAction): Command {
	return commands[action];
}

/** The keys of the editor. Tab is not among them: it leads on to the next control. */
export const keys: Record<string, Command> = {
	...baseKeymap,
	'Mod-b': commands.strong,
	'Mod-i': commands.emphasis,
	'Mod-u': commands.underline,
	'Mod-Alt-3': commands.heading,
	'Mod-Shift-8': commands.bullets,
	'Mod-Shift-7': commands.numbers,
	'Mod-z': undo,
	'Mod-y': redo,
	'Mod-Shift-z': redo,
	Enter: chainCommands(
		splitListItem(kinds.listItem),
		liftListItem(kinds.listItem),
		baseKeymap['Enter']!
	),
	'Shift-Enter': breakLine,
	Backspace: chainCommands(leaveList, baseKeymap['Backspace']!)
};

function hasMark(state: EditorState, name: MarkName): boolean {
	const { from, to, $from, empty } = state.selection;
	const kind = markKinds[name];
	if (empty) return kind.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
	return state.doc.rangeHasMark(from, to, kind);
}

/** What each button shows for the place of the cursor. */
export function statesOf(state: EditorState): Record<EditorAction, ActionState> {
	const list = listAround(state)?.type;
	const able = (pressed: boolean): ActionState => ({ pressed, possible: true });
	return {
		strong: able(hasMark(state, 'strong')),
		emphasis: able(hasMark(state, 'emphasis')),
		underline: able(hasMark(state, 'underline')),
		heading: able(state.selection.$from.parent.type === kinds.heading),
		bullets: able(list === kinds.bulletList),
		numbers: able(list === kinds.orderedList),
		undo: { pressed: false, possible: undoDepth(state) > 0 },
		redo: { pressed: false, possible: redoDepth(state) > 0 }
	};
}

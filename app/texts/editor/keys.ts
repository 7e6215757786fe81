import { Extension, InputRule } from '@tiptap/core';
import { chainCommands, joinBackward, toggleMark } from '@tiptap/pm/commands';
import type { Command } from '@tiptap/pm/state';
import { jumpBetweenNotes } from './note-places.ts';
import { breakLine, giveShape, indent, setShape, splitBlock, unshape, type Shape } from './commands.ts';

export interface KeyHandlers {
  link(): void;
  note(): void;
  toolbar(): void;
  /** Whether what is written may shape its block, as "- " does. */
  shapes(): boolean;
}

const shapesByWriting: [RegExp, Shape][] = [
  [/^([-*•])\s$/, { kind: 'item', marker: 'bullet' }],
  [/^(1)[.)]\s$/, { kind: 'item', marker: 'number' }],
  [/^(>)\s$/, { kind: 'quote' }],
  [/^(#)\s$/, { kind: 'heading', level: 1 }],
  [/^(##)\s$/, { kind: 'heading', level: 2 }],
  [/^(###)\s$/, { kind: 'heading', level: 3 }],
];

/** The keys of the editor. Tab is left alone: it goes on to what comes next on the page. */
export function keys({ link, note, toolbar, shapes }: KeyHandlers): Extension {
  return Extension.create({
    name: 'keys',
    priority: 900,
    addKeyboardShortcuts() {
      const { editor } = this;
      const { bold, italic } = editor.schema.marks;
      const run = (command: Command) => () => command(editor.state, editor.view.dispatch, editor.view);
      const call = (work: () => void) => () => {
        work();
        return true;
      };
      const headings = [1, 2, 3].map(
        (level) => [`Mod-Alt-${level}`, run(setShape({ kind: 'heading', level }))] as const,
      );
      return {
        Enter: run(splitBlock),
        'Shift-Enter': run(breakLine),
        Backspace: run(chainCommands(unshape, joinSimply)),
        'Mod-b': run(toggleMark(bold!)),
        'Mod-i': run(toggleMark(italic!)),
        'Mod-k': call(link),
        'Mod-Alt-f': call(note),
        'Mod-Alt-j': run(jumpBetweenNotes),
        'Alt-F10': call(toolbar),
        'Mod-Alt-0': run(setShape({ kind: 'paragraph' })),
        ...Object.fromEntries(headings),
        'Mod-Shift-7': run(setShape({ kind: 'item', marker: 'number' })),
        'Mod-Shift-8': run(setShape({ kind: 'item', marker: 'bullet' })),
        'Mod-Shift-9': run(setShape({ kind: 'quote' })),
        'Mod-]': run(indent(1)),
        'Mod-[': run(indent(-1)),
      };
    },
    addInputRules: () =>
      shapesByWriting.map(
        ([find, shape]) =>
          new InputRule({
            find,
            handler: ({ state, range }) => {
              const at = state.selection.$from;
              if (at.parent.type.name !== 'paragraph' || !shapes()) return null;
              const transaction = state.tr.delete(range.from, range.to);
              giveShape(transaction, at.before(1), shape);
              return undefined;
            },
          }),
      ),
  });
}

/** A note does not run into the body above it, nor the body into a note. */
const joinSimply: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 1) return false;
  const above = $from.index(0) > 0 ? state.doc.child($from.index(0) - 1) : null;
  if (
    above &&
    (above.type.name === 'note') !== ($from.parent.type.name === 'note') &&
    $from.parent.childCount > 0
  )
    return true;
  return joinBackward(state, dispatch, view);
};

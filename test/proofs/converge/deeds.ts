import { toggleMark } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import {
  decideSuggestions,
  undoSuggestionDecisions,
} from '../../../domain/texts/suggestions/actions-decide.ts';
import { withdrawSuggestions } from '../../../domain/texts/suggestions/actions.ts';
import { seenNow } from '../../../domain/texts/suggestions/reads.ts';
import { Conflict, NotFound } from '../../../domain/errors.ts';
import { splitBlock } from '../../../app/texts/editor/commands.ts';
import type { Someone } from '../../realtime/world.ts';
import type { Client } from './client.ts';
import type { Scene } from './scene.ts';

export type Chance = () => number;

const LETTERS = ['a', 'l', 'l', 'de ', ' y', 'ñ', ' financiar', '👩🏽', '.', 'aa'];
const pick = <T>(chance: Chance, all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;

/** Somewhere in the words; more often in the first block, where all meet. */
function somewhere(chance: Chance, { doc }: EditorState): number {
  const blocks: { at: number; node: Node }[] = [];
  doc.forEach((node, at) => blocks.push({ at, node }));
  const { at, node } = chance() < 0.6 ? blocks[0]! : pick(chance, blocks);
  return at + 1 + Math.floor(chance() * (node.content.size + 1));
}

function stretch(chance: Chance, state: EditorState): { from: number; to: number } {
  const from = somewhere(chance, state);
  const { depth, pos } = state.doc.resolve(from);
  const end = depth > 0 ? state.doc.resolve(from).end(1) : pos;
  const far = chance() < 0.08 ? state.doc.content.size : end;
  return { from, to: Math.min(far, from + 1 + Math.floor(chance() * 12)) };
}

/** Not between the halves of a letter. */
const whole = ({ doc }: EditorState, { from, to }: { from: number; to: number }) => {
  const settle = (at: number) =>
    /^[\uDC00-\uDFFF]/.test(doc.textBetween(at, Math.min(at + 1, doc.content.size))) ? at - 1 : at;
  return { from: settle(from), to: settle(to) };
};

const typing =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(words));
    return true;
  };
const deleting: Command = (state, dispatch) => {
  if (!state.selection.empty) dispatch?.(state.tr.deleteSelection());
  return true;
};
const joining: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth > 0 && $from.index(0) > 0 && $from.node(1).type.name === 'paragraph')
    dispatch?.(state.tr.join($from.before(1)));
  return true;
};
const looking =
  (name: string): Command =>
  (state, dispatch) =>
    toggleMark(state.schema.marks[name]!)(state, dispatch);

/** What somebody does on a page, and how often beside the rest. */
const DEEDS: Record<string, { often: number; edits?: true; run(client: Client, chance: Chance): void }> = {
  type: {
    often: 8,
    run(client, chance) {
      for (let n = Math.ceil(chance() * 4), first = true; n > 0; n--, first = false)
        client.act(
          (state) => {
            const at = first ? somewhere(chance, state) : Math.min(client.caret, state.doc.content.size - 1);
            return whole(state, { from: at, to: at });
          },
          typing(pick(chance, LETTERS)),
        );
    },
  },
  delete: {
    often: 5,
    run: (client, chance) => client.act((state) => whole(state, stretch(chance, state)), deleting),
  },
  replace: {
    often: 5,
    run: (client, chance) => {
      const letters = pick(chance, LETTERS);
      client.act((state) => whole(state, stretch(chance, state)), typing(letters));
    },
  },
  look: {
    often: 3,
    run: (client, chance) => {
      const name = pick(chance, ['bold', 'italic']);
      client.act((state) => whole(state, stretch(chance, state)), looking(name));
    },
  },
  split: {
    often: 1,
    edits: true,
    run: (client, chance) =>
      client.act((state) => {
        const at = somewhere(chance, state);
        return whole(state, { from: at, to: at });
      }, splitBlock),
  },
  join: {
    often: 1,
    edits: true,
    run: (client, chance) =>
      client.act((state) => {
        const at = somewhere(chance, state);
        return { from: at, to: at };
      }, joining),
  },
  undo: { often: 2, run: (client) => client.undo() },
  redo: { often: 1, run: (client) => client.redo() },
};

/** Does something on a page; says what. */
export function deed(client: Client, chance: Chance): string {
  const possible = Object.entries(DEEDS).flatMap(([name, one]) =>
    one.edits && client.suggests ? [] : Array.from({ length: one.often }, () => name),
  );
  const name = pick(chance, possible);
  DEEDS[name]!.run(client, chance);
  client.pause();
  return name;
}

export type Decision = 'accept' | 'decline' | 'reopen' | 'withdraw';

/** Somebody decides at the server; false where it is no longer possible. */
export async function decide(
  scene: Scene,
  { by, text, what, suggestions }: { by: Someone; text: string; what: Decision; suggestions: string[] },
): Promise<boolean> {
  const input = { seat: by.seatId, text, suggestions };
  const viewer = await scene.viewer(by);
  try {
    if (what === 'reopen') await undoSuggestionDecisions(scene.platform, viewer, input);
    else if (what === 'withdraw') await withdrawSuggestions(scene.platform, viewer, input);
    else {
      const seen = await seenNow(scene.platform.store, text, suggestions);
      await decideSuggestions(scene.platform, viewer, { ...input, seen, accept: what === 'accept' });
    }
    return true;
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotFound) return false;
    throw error;
  }
}

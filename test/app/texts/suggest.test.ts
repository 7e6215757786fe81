import { toggleMark } from '@tiptap/pm/commands';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { breakLine, insertNote, setShape, splitBlock } from '../../../app/texts/editor/commands.ts';
import { handOf } from '../../../app/texts/editor/suggesting/hand.ts';
import { asSuggestion } from '../../../app/texts/editor/suggesting/suggest.ts';
import { block, cursorAt, schema, stateOf } from './editor-state.ts';

/** Somebody who suggests: ids "a…", "b…" one after another. */
function suggesting(start: EditorState) {
  let n = 0;
  const mine = new Set<string>();
  const hand = handOf(
    (length) => new Uint8Array(length).fill(10 + Math.floor(n++)),
    () => mine,
  );
  let state = start;
  let refused: string | null = null;
  const apply = (done: Transaction) => {
    const outcome = asSuggestion(state, done, hand);
    refused = outcome.refused;
    if (outcome.transaction) state = state.apply(outcome.transaction);
    return here;
  };
  const here = {
    mine,
    get state() {
      return state;
    },
    get refused() {
      return refused;
    },
    at: (place: number, offset: number, to = offset) => {
      state = cursorAt(state, place, offset, to);
      return here;
    },
    type: (words: string) => {
      for (const letter of words) apply(state.tr.insertText(letter));
      return here;
    },
    backspace: (times = 1) => {
      for (let k = 0; k < times; k++) {
        const { from, to, empty } = state.selection;
        apply(state.tr.delete(empty ? from - 1 : from, to));
      }
      return here;
    },
    del: (times = 1) => {
      for (let k = 0; k < times; k++) {
        const { from, to, empty } = state.selection;
        apply(state.tr.delete(from, empty ? to + 1 : to));
      }
      return here;
    },
    run: (command: Command) => {
      command(state, apply);
      return here;
    },
    apply,
    elsewhere: (work: (transaction: Transaction) => Transaction) => {
      state = state.apply(work(state.tr));
      return here;
    },
    get told() {
      return told(state);
    },
  };
  return here;
}

/** Block by block, "[a:words]" for what a puts in, "-a:words-" for what it strikes, "{a+bold:words}", "|" the caret. */
function told(state: EditorState): string {
  const { empty, head } = state.selection;
  let position = 0;
  return state.doc.children
    .map((node) => {
      let line = '';
      let at = position + 1;
      const mark = () => {
        if (empty && head === at) line += '|';
      };
      mark();
      for (const child of node.children) {
        const letters = child.isText ? child.text!.split('') : [child.type.name === 'hardBreak' ? '↵' : '*'];
        const wrap = child.marks.map(({ type, attrs }) => {
          const id = String(attrs['id'])[0];
          if (type.name === 'insertion') return [`[${id}:`, ']'];
          if (type.name === 'deletion') return [`-${id}:`, '-'];
          if (type.name === 'reformat') return [`{${id}${attrs['on'] ? '+' : '-'}${attrs['mark']}:`, '}'];
          return [`<${type.name}:`, '>'];
        });
        line += wrap.map(([open]) => open).join('');
        letters.forEach((letter, i) => {
          line += letter;
          at++;
          if (i < letters.length - 1) mark();
        });
        line += wrap
          .toReversed()
          .map(([, close]) => close)
          .join('');
        mark();
      }
      position += node.nodeSize;
      return line;
    })
    .join(' / ');
}

const sentence = () => suggesting(stateOf([block('a', 'deben considerar programas'), block('b', 'otro')]));

describe('what is written while suggesting', () => {
  it('stands as put in, one suggestion as long as it goes on', () => {
    expect(sentence().at(0, 5).type(' hoy').told).toBe('deben[a: hoy]| considerar programas / otro');
    expect(sentence().at(0, 5).type(' hoy').at(0, 10).type('x').at(0, 7).type('y').told).toBe(
      'deben[a: hy|oy] [b:x]considerar programas / otro',
    );
  });

  it('takes the place of chosen words behind them, which are struck', () => {
    const one = sentence().at(0, 6, 16).type('financiar');
    expect(one.told).toBe('deben -a:considerar-[a:financiar]| programas / otro');
    expect(one.backspace(3).type('e').told).toBe('deben -a:considerar-[a:finance]| programas / otro');
  });

  it('stands behind words that were struck one by one', () => {
    expect(sentence().at(0, 16).backspace(10).told).toBe('deben |-a:considerar- programas / otro');
    expect(sentence().at(0, 16).backspace(10).type('financiar').told).toBe(
      'deben -a:considerar-[a:financiar]| programas / otro',
    );
    expect(sentence().at(0, 6).del(10).type('dar').told).toBe(
      'deben -a:considerar-[a:dar]| programas / otro',
    );
  });

  it('goes on by pressing Backspace over what is struck already, and is struck once', () => {
    const one = sentence().at(0, 16).backspace(3).at(0, 16).backspace(4);
    expect(one.told).toBe('deben consid|-a:erar- programas / otro');
  });

  it('never stands amid what others put in or strike', () => {
    const others = () =>
      suggesting(
        stateOf([block('a', 'deben considerar programas')]).apply(
          stateOf([block('a', 'deben considerar programas')])
            .tr.insert(17, schema.text('financiar', [schema.mark('insertion', { id: 'zzzzzzzzzz' })]))
            .addMark(7, 17, schema.mark('deletion', { id: 'zzzzzzzzzz' })),
        ),
      );
    expect(others().at(0, 10).type('x').told).toBe('deben -z:considerar-[a:x]|[z:financiar] programas');
    expect(others().at(0, 20).type('x').told).toBe('deben -z:considerar-[z:financiar][a:x]| programas');
    expect(others().at(0, 16, 25).backspace().told).toBe('deben -z:considerar-[z:-a:financiar-]| programas');
  });

  it('goes on where it is when somebody else strikes the words around it', () => {
    const writing = sentence().at(0, 6, 16).type('fi');
    const strike = schema.mark('deletion', { id: 'zzzzzzzzzz' });
    writing.elsewhere((transaction) => transaction.addMark(12, 23, strike)).type('n');
    expect(writing.told).toBe('deben -a:consi--a:-z:derar--[a:-z:fin-]|-z: pro-gramas / otro');
  });

  it('really deletes what the same person put in, also before this page was opened', () => {
    const one = suggesting(
      stateOf([block('a', 'uno dos')]).apply(
        stateOf([block('a', 'uno dos')]).tr.insert(
          4,
          schema.text(' y', [schema.mark('insertion', { id: 'm'.repeat(10) })]),
        ),
      ),
    );
    one.mine.add('m'.repeat(10));
    expect(one.at(0, 5).backspace().told).toBe('uno[m: ]| dos');
  });

  it('strikes the words of several blocks and leaves the blocks', () => {
    const one = sentence().at(0, 17, 26 + 2 + 2);
    expect(one.backspace().told).toBe('deben considerar -a:programas- / -a:ot-|ro');
    expect(sentence().at(0, 17, 30).type('x').told).toBe('deben considerar -a:programas-[a:x]| / -a:ot-ro');
  });
});

describe('looks while suggesting', () => {
  const bold = (state: EditorState) => toggleMark(state.schema.marks['bold']!);
  it('are proposed, taken back, and hold for words put in', () => {
    const one = sentence().at(0, 0, 5);
    expect(one.run(bold(one.state)).told).toBe('{a+bold:deben} considerar programas / otro');
    expect(one.run(bold(one.state)).told).toBe('deben considerar programas / otro');
    const other = sentence().at(0, 5);
    other.elsewhere((transaction) => transaction.addStoredMark(schema.mark('bold')));
    expect(other.type(' hoy').told).toBe('deben[a:{a+bold: hoy}]| considerar programas / otro');
  });

  it('of accepted bold words are proposed away', () => {
    const start = stateOf([block('a', 'uno dos')]);
    const one = suggesting(start.apply(start.tr.addMark(1, 4, schema.mark('bold')))).at(0, 0, 7);
    expect(one.run(bold(one.state)).told).toBe('{a-bold:<bold:uno>} dos');
    expect(one.run(bold(one.state)).told).toBe('<bold:uno> dos');
  });
});

describe('what is no suggestion of words', () => {
  const unchanged = 'deben considerar programas / otro';
  const without = (line: string) => line.replace('|', '');
  it('changes nothing and says so', () => {
    for (const command of [splitBlock, setShape({ kind: 'quote' }), insertNote('n'.repeat(10))]) {
      const one = sentence().at(0, 5).run(command);
      expect(one.refused).toBe('blocks');
      expect(without(one.told)).toBe(unchanged);
    }
    const joined = sentence().at(1, 0);
    joined.apply(joined.state.tr.join(28));
    expect(joined.refused).toBe('blocks');
    const broken = sentence().at(0, 5).run(breakLine);
    expect([broken.refused, without(broken.told)]).toEqual(['kept', unchanged]);
  });

  it('is the sheet nobody has written on', () => {
    const one = suggesting(stateOf([])).type('a');
    expect([one.refused, without(one.told)]).toEqual(['blocks', '']);
  });

  it('keeps breaks and footnotes among struck words, and goes past them', () => {
    const start = stateOf([
      block('a', '', {
        inlines: [{ type: 'text', text: 'uno' }, { type: 'break' }, { type: 'text', text: 'dos' }],
      }),
    ]);
    expect(suggesting(start).at(0, 0, 7).backspace().told).toBe('-a:uno-↵-a:dos-|');
    const one = suggesting(start).at(0, 4).backspace();
    expect([one.refused, one.told]).toEqual(['kept', 'uno|↵dos']);
  });

  it('takes pasted words of one block, and refuses several', () => {
    const one = sentence();
    const pasted = one.state.doc.slice(0, one.state.doc.content.size);
    one
      .at(0, 5)
      .apply(one.state.tr.setSelection(TextSelection.create(one.state.doc, 6)).replaceSelection(pasted));
    expect(one.refused).toBe('blocks');
  });
});

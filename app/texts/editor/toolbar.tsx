import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import type { Command } from '@tiptap/pm/state';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { usePlace, type PlaceState } from './active.ts';
import { indent, setShape } from './commands.ts';

interface Tool {
  key: string;
  icon: IconName;
  word: string;
  keys: string;
  /** Shown on a phone only after "More". */
  further?: true;
  pressed?: boolean;
  off?: boolean;
  act: () => void;
}

interface ToolbarProps {
  editor: Editor | null;
  label: string;
  /** Sits at the foot of the screen, above the keyboard. */
  phone: boolean;
  /** Only what is done to words: blocks stay as they are. */
  wordsOnly: boolean;
  bar: RefObject<HTMLDivElement>;
  onLink: () => void;
  onNote: () => void;
  onDone: () => void;
}

const OF_WORDS = new Set(['undo', 'redo', 'bold', 'italic', 'link']);

/** The buttons for the language being written. Arrows move between them; Escape goes back to the text. */
export function Toolbar({ editor, label, phone, wordsOnly, bar, onLink, onNote, onDone }: ToolbarProps) {
  const words = textDeskWords[useLanguage()].tools;
  const place = usePlace(editor);
  const [at, setAt] = useState('bold');
  const [more, setMore] = useState(false);
  const run = (command: Command) => () =>
    void (editor && command(editor.state, editor.view.dispatch, editor.view));
  const tools = toolsOf(words, place, {
    run,
    mark: (name) => run(toggleMark(editor!.schema.marks[name]!)),
    undo: () => editor?.commands.undo(),
    redo: () => editor?.commands.redo(),
    link: onLink,
    note: onNote,
  });
  const offered = wordsOnly ? tools.filter(({ key }) => OF_WORDS.has(key)) : tools;
  const foot = phone && !wordsOnly;
  const shown = foot ? offered.filter(({ further }) => (further === true) === more) : offered;
  const done: Tool = { key: 'done', icon: 'done', word: words.done, keys: '', act: onDone };
  const turn: Tool = {
    key: 'more',
    icon: 'more',
    word: words.more,
    keys: '',
    pressed: more,
    act: () => setMore(!more),
  };
  const ends = !phone ? [] : wordsOnly ? [done] : more ? [turn] : [turn, done];
  const all = [...shown, ...ends];
  const current = all.some(({ key }) => key === at) ? at : all[0]!.key;
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = all.findIndex(({ key }) => key === current);
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') editor?.view.focus();
    else if (to !== undefined) {
      const next = all[(to + all.length) % all.length]!;
      setAt(next.key);
      bar.current?.querySelector<HTMLElement>(`[data-tool="${next.key}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      className={classes('tools', phone && 'at-foot', phone && more && 'more')}
      role="toolbar"
      aria-label={label}
      ref={bar}
      onKeyDown={move}
    >
      {all.map(({ key, icon, word, keys, pressed, off, act }) => (
        <button
          key={key}
          type="button"
          data-tool={key}
          tabIndex={key === current ? 0 : -1}
          aria-pressed={pressed}
          aria-disabled={off || undefined}
          aria-keyshortcuts={keys === '' ? undefined : keys.replaceAll('Mod', 'Control')}
          title={keys === '' ? undefined : words.shortcut(word, keys.replace('Mod', 'Ctrl'))}
          onFocus={() => setAt(key)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            if (!off) act();
          }}
        >
          <Icon name={icon} />
          <span>{word}</span>
        </button>
      ))}
    </div>
  );
}

interface Acts {
  run: (command: Command) => () => void;
  mark: (name: 'bold' | 'italic') => () => void;
  undo: () => void;
  redo: () => void;
  link: () => void;
  note: () => void;
}

function toolsOf(words: (typeof textDeskWords)['es']['tools'], place: PlaceState | null, acts: Acts): Tool[] {
  const idle = place === null;
  const note = place?.kind === 'note';
  const shape = (kind: string, marker?: string) =>
    place?.kind === kind && (marker === undefined || place.marker === marker);
  const heading = place?.kind === 'heading' ? place.level : 1;
  return [
    {
      key: 'undo',
      icon: 'undo',
      word: words.undo,
      keys: 'Mod+Z',
      further: true,
      off: !place?.undo,
      act: acts.undo,
    },
    {
      key: 'redo',
      icon: 'redo',
      word: words.redo,
      keys: 'Mod+Y',
      further: true,
      off: !place?.redo,
      act: acts.redo,
    },
    {
      key: 'heading',
      icon: 'heading',
      word: shape('heading') ? words.heading(heading) : words.headingShort,
      keys: `Mod+Alt+${heading}`,
      pressed: shape('heading'),
      off: idle || note,
      act: acts.run(setShape({ kind: 'heading', level: heading })),
    },
    {
      key: 'bullet',
      icon: 'bullets',
      word: words.bullet,
      keys: 'Mod+Shift+8',
      pressed: shape('item', 'bullet'),
      off: idle || note,
      act: acts.run(setShape({ kind: 'item', marker: 'bullet' })),
    },
    {
      key: 'number',
      icon: 'numbers',
      word: words.number,
      keys: 'Mod+Shift+7',
      further: true,
      pressed: shape('item', 'number'),
      off: idle || note,
      act: acts.run(setShape({ kind: 'item', marker: 'number' })),
    },
    {
      key: 'outdent',
      icon: 'outdent',
      word: words.outdent,
      keys: 'Mod+[',
      further: true,
      off: !place?.shallower,
      act: acts.run(indent(-1)),
    },
    {
      key: 'indent',
      icon: 'indent',
      word: words.indent,
      keys: 'Mod+]',
      further: true,
      off: !place?.deeper,
      act: acts.run(indent(1)),
    },
    {
      key: 'quote',
      icon: 'quote',
      word: words.quote,
      keys: 'Mod+Shift+9',
      further: true,
      pressed: shape('quote'),
      off: idle || note,
      act: acts.run(setShape({ kind: 'quote' })),
    },
    {
      key: 'bold',
      icon: 'bold',
      word: words.bold,
      keys: 'Mod+B',
      pressed: place?.bold ?? false,
      off: idle,
      act: idle ? () => undefined : acts.mark('bold'),
    },
    {
      key: 'italic',
      icon: 'italic',
      word: words.italic,
      keys: 'Mod+I',
      pressed: place?.italic ?? false,
      off: idle,
      act: idle ? () => undefined : acts.mark('italic'),
    },
    {
      key: 'link',
      icon: 'link',
      word: words.link,
      keys: 'Mod+K',
      further: true,
      pressed: place?.link ?? false,
      off: idle,
      act: acts.link,
    },
    { key: 'note', icon: 'footnote', word: words.note, keys: 'Mod+Alt+F', off: idle, act: acts.note },
  ];
}

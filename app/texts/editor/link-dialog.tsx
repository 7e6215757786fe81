import type { Editor } from '@tiptap/core';
import type { Mark } from '@tiptap/pm/model';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { safeLink } from '../../../domain/texts/schema.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/surroundings.ts';

/** The link at the selection: where it leads, and how far it reaches. */
interface LinkHere {
  href: string;
  from: number;
  to: number;
}

/** Where a link leads: asked in a dialog, kept only in its one safe form. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const words = textDeskWords[useLanguage()].link;
  const [here] = useState(() => linkHere(editor));
  const [problems, setProblems] = useState<{ href?: string; text?: string }>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const wordless = here.from === here.to;
  const close = () => {
    onClose();
    requestAnimationFrame(() => editor.view.focus());
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const said = new FormData(event.currentTarget);
    const href = safeLink(withScheme(String(said.get('href') ?? '').trim()));
    const text = String(said.get('text') ?? '').trim();
    if (href === null || (wordless && text === '')) {
      setProblems({
        ...(href === null && { href: words.wrong }),
        ...(wordless && text === '' && { text: words.wordsNeeded }),
      });
      return;
    }
    const mark = editor.schema.marks['link']!.create({ href });
    const transaction = editor.state.tr;
    if (wordless) transaction.insert(here.from, editor.schema.text(text, [...carried(editor), mark]));
    else transaction.addMark(here.from, here.to, mark);
    editor.view.dispatch(transaction.removeStoredMark(mark).scrollIntoView());
    close();
  };
  const remove = () => {
    editor.view.dispatch(editor.state.tr.removeMark(here.from, here.to, editor.schema.marks['link']!));
    close();
  };
  return (
    <Dialog open onClose={close} title={words.title}>
      <form className="stack" onSubmit={save} noValidate ref={form}>
        {wordless ? (
          <Field name="text" label={words.words} problem={problems.text} required autoComplete="off" />
        ) : null}
        <Field
          name="href"
          label={words.address}
          help={words.help}
          problem={problems.href}
          defaultValue={here.href}
          required
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
        />
        <div className="form-actions">
          <Button kind="primary">{words.save}</Button>
          {here.href === '' ? null : (
            <Button type="button" onClick={remove}>
              {words.remove}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

const withScheme = (address: string) => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
};

const carried = ({ state }: Editor): Mark[] =>
  (state.storedMarks ?? state.selection.$from.marks()).filter(({ type }) => type.name !== 'link');

function linkHere({ state }: Editor): LinkHere {
  const { from, to, $from } = state.selection;
  const at = (
    $from.parent.childAfter($from.parentOffset).node ?? $from.parent.childBefore($from.parentOffset).node
  )?.marks.find(({ type }) => type.name === 'link');
  if (at === undefined) return { href: '', from, to };
  return from === to
    ? { href: String(at.attrs['href']), ...reachOf($from.parent, $from.start(), $from.parentOffset, at) }
    : { href: String(at.attrs['href']), from, to };
}

/** How far the same link reaches on both sides of a place in a block. */
function reachOf(
  parent: Editor['state']['doc'],
  start: number,
  offset: number,
  mark: Mark,
): { from: number; to: number } {
  let from = offset;
  let to = offset;
  const spans: { from: number; to: number; has: boolean }[] = [];
  parent.forEach((child, at) =>
    spans.push({ from: at, to: at + child.nodeSize, has: mark.isInSet(child.marks) }),
  );
  for (const span of spans.toReversed())
    if (span.has && span.to >= from && span.from < from) from = span.from;
  for (const span of spans) if (span.has && span.from <= to && span.to > to) to = span.to;
  return { from: start + from, to: start + to };
}

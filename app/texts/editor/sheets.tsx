import type { Editor } from '@tiptap/core';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { TextRight } from '../../../domain/texts/policy.ts';
import { newBlockId } from '../../../domain/texts/schema.ts';
import { deskStandingWords } from '../../../domain/words/desk-standings.ts';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { sourceMarkWords } from '../../../domain/words/source-marks.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { DeskAdvice } from '../../terms/desk-advice.tsx';
import { Toast } from '../../ui/toast.tsx';
import { classes } from '../../ui/classes.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { blockAnchor, rowNumbers, wantedId } from '../alignment.ts';
import { languageName } from '../languages.ts';
import { tappingOn, type ParagraphDoor } from '../paragraph/door.ts';
import { ParagraphNumber } from '../paragraph/number.tsx';
import { AmendmentMarks } from '../amendments/amended.tsx';
import { useAskedPlace } from './asked-place.ts';
import { Column, type ColumnOptions } from './column.tsx';
import { DeskHead } from './desk-head.tsx';
import { nodeInText } from './fragments.ts';
import { insertNote, nextPartnerNote } from './commands.ts';
import { MissingCells } from './missing-cells.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { random } from './make-editor.ts';
import type { PasteRefusal } from './paste.ts';
import { Toolbar } from './toolbar.tsx';
import { useAboveKeyboard } from './keyboard-inset.ts';
import { useAlignment } from './use-alignment.ts';
import { useEditors } from './use-editors.ts';
import { modesOf, useMode } from './use-mode.ts';
import { useSuggesting } from './use-suggesting.ts';
import { NotSuggestedToast } from './not-suggested.tsx';
import type { View } from '../views.ts';
import { useLivePlaces } from './use-live-places.ts';
import { useNarrow } from './use-narrow.ts';
import { writeMissing } from './write-missing.ts';

const StandingMarks = lazy(() => import('./standing-marks.tsx'));

interface SheetsProps {
  doc: Y.Doc;
  awareness: Awareness;
  /** Who writes here. */
  personId: string;
  all: string[];
  left: string;
  right: string | null;
  shown: string;
  reference: string;
  may: TextRight;
  suggests: boolean;
  /** Closed: nobody writes here any more. */
  closed: boolean;
  importTo: string | null;
  /** Where one paragraph is commented; nothing for who may not. */
  paragraphs: ParagraphDoor | null;
  /** The page of the text, where it has one for its languages side by side. */
  compares: string | null;
  /** The words are those of all: nothing that others wrote is still on its way. */
  upToDate: boolean;
}

const HINT = 'desk-hint';

/** The languages side by side on a desk, one at a time on a phone, with the buttons for the one being written. */
export function Sheets({
  doc,
  awareness,
  personId,
  all,
  left,
  right,
  shown,
  reference,
  may,
  suggests,
  closed,
  importTo,
  paragraphs,
  compares,
  upToDate,
}: SheetsProps) {
  const ours = useLanguage();
  const words = textDeskWords[ours];
  const say = suggestionCardWords[ours];
  const narrow = useNarrow();
  const modes = modesOf(may, suggests);
  const [mode, setMode] = useMode(narrow, modes);
  const [view, setView] = useState<View>('marks');
  const [active, setActive] = useState<Editor | null>(null);
  const [linking, setLinking] = useState(false);
  const [pasteRefusal, setPasteRefusal] = useState<PasteRefusal | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { rows, progress, made, editorOf, aligned } = useAlignment(doc, { left, right, all });
  const editing = mode !== 'read' && view === 'marks';
  const { editors, here } = useEditors();
  useLivePlaces(doc, all);
  const { options: suggestion, not, forget, now } = useSuggesting(mode === 'suggest');
  const languages = narrow ? [shown] : [left, ...(right === null ? [] : [right])];
  useAboveKeyboard(bar, narrow && editing);

  const activeLanguage = languages.find((language) => editorOf(language) === active) ?? languages[0]!;
  const addNote = () => {
    const editor = active;
    if (editor === null) return;
    const partner = partnerOf(editor, activeLanguage);
    const id = nextPartnerNote(partner, editor.state.doc) ?? newBlockId(random);
    insertNote(id)(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const partnerOf = (editor: Editor, language: string) => {
    const other = language === left ? right : left;
    const place = editor.state.selection.$from.index(0);
    const row = rows.find((one) => one[language === left ? 'left' : 'right'] === place);
    const there = row?.[language === left ? 'right' : 'left'] ?? null;
    const doc = other === null ? undefined : editorOf(other)?.state.doc;
    return there === null || !doc || there >= doc.childCount ? null : doc.child(there);
  };

  const handlers = useRef({ note: () => undefined as void, toolbar: () => undefined as void });
  useEffect(() => {
    handlers.current = {
      note: addNote,
      toolbar: () => bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    };
  });

  const optionsOf = useMemo(() => {
    const options = (language: string): ColumnOptions => ({
      doc,
      awareness,
      personId,
      language,
      label: words.tools.editor(languageName(language, ours)),
      hint: HINT,
      invitation: words.tools.writeFirst(languageName(language, ours)),
      deadLink: sourceMarkWords[ours].mark,
      said: say.marks,
      keys: {
        link: () => setLinking(true),
        note: () => handlers.current.note(),
        toolbar: () => handlers.current.toolbar(),
        shapes: () => !now.current,
      },
      wanted: (previous, note, taken) =>
        language === reference ? null : wantedId(aligned(reference), previous, note, taken),
      sister: (schema) => {
        const other = language === left ? right : left;
        return other === null ? null : nodeInText(doc, other, 0, schema);
      },
      refusedPaste: setPasteRefusal,
      ...suggestion,
    });
    return options;
  }, [doc, awareness, personId, words, ours, reference, aligned, left, right, say, suggestion, now]);

  const follow = (language: string) => (editor: Editor) => {
    const forget = made(language, editor);
    const gone = here(language, editor);
    const focus = () => setActive(editor);
    editor.on('focus', focus);
    setActive((before) => before ?? editor);
    return () => {
      forget();
      gone();
      editor.off('focus', focus);
      setActive((before) => (before === editor ? null : before));
    };
  };

  const numbers = rowNumbers(rows);
  const ids = rows.map((row) =>
    row.left === null
      ? right === null
        ? undefined
        : aligned(right)[row.right ?? -1]?.id
      : aligned(left)[row.left]?.id,
  );
  const places = rows.map((row) => {
    const [language, place] = shown === right ? [right, row.right] : [left, row.left];
    const id = place === null ? null : aligned(language)[place]?.id;
    return id ? { id, language } : null;
  });
  const mayWrite = editing && mode === 'edit';
  const writeThere = (at: number, language: string) => {
    const editor = editorOf(language);
    const [side, other] = language === left ? (['left', right] as const) : (['right', left] as const);
    if (editor && other !== null) writeMissing(editor, { doc, rows, at, side, other, editorOf });
  };
  const begun = useAskedPlace({
    ...{ ids, numbers, aligned, editorOf, upToDate },
    write: mayWrite ? writeThere : null,
  });
  return (
    <div className={classes('desk-frame', narrow && 'narrow', editing && 'editing', `view-${view}`)}>
      <DeskHead
        languages={all}
        {...{ doc, left, right, shown, reference, progress, closed, narrow, importTo }}
        {...{ modes, mode, view, suggests }}
        onMode={(chosen) => {
          setMode(chosen);
          if (chosen !== 'read') {
            setView('marks');
            requestAnimationFrame(() => active?.view.focus());
          }
        }}
        onView={setView}
      >
        {!editing ? null : (
          <>
            <p id={HINT} className="hidden-words">
              {words.tools.hint}
            </p>
            {mode !== 'suggest' ? null : <p className="small quiet desk-note">{say.modes.hint}</p>}
            <Toolbar
              editor={active}
              label={words.tools.label(languageName(activeLanguage, ours))}
              phone={narrow}
              bar={bar}
              onLink={() => setLinking(true)}
              onNote={addNote}
              onDone={() => setMode('read')}
              wordsOnly={mode === 'suggest'}
            />
          </>
        )}
      </DeskHead>
      <DeskAdvice editors={editors} writes={editing} />
      <div
        className={classes('desk', languages.length === 1 && 'single')}
        {...(editing ? {} : tappingOn(paragraphs, { places, numbers }))}
      >
        {languages.map((language, at) => (
          <Column
            key={language}
            options={optionsOf(language)}
            editable={editing}
            side={at === 0 ? 'left' : 'right'}
            rows={rows.length}
            onMade={follow(language)}
          />
        ))}
        {numbers.map((number, at) => (
          <span
            key={at}
            id={ids[at] ? blockAnchor(ids[at]) : undefined}
            className="block-number figures"
            style={{ gridRow: at + 1 }}
          >
            {number === null ? null : (
              <ParagraphNumber number={number} place={places[at] ?? null} door={paragraphs} />
            )}
            <AmendmentMarks block={ids[at] ?? undefined} />
          </span>
        ))}
        <MissingCells
          {...{ doc, rows, numbers, languages, left, right, editorOf, aligned }}
          mayWrite={mayWrite}
        />
        {compares === null || right === null ? null : (
          <Suspense fallback={null}>
            <StandingMarks
              at={compares}
              language={right === reference ? left : right}
              {...{ doc, ids, numbers }}
            />
          </Suspense>
        )}
      </div>
      <p role="status" className="hidden-words">
        {begun === null
          ? null
          : deskStandingWords[ours].begun(begun.number, languageName(begun.language, ours))}
      </p>
      {linking && active !== null ? <LinkDialog editor={active} onClose={() => setLinking(false)} /> : null}
      {pasteRefusal === null ? null : (
        <Toast onClose={() => setPasteRefusal(null)}>{words.paste[pasteRefusal]}</Toast>
      )}
      {not === null ? null : <NotSuggestedToast not={not} onClose={forget} />}
    </div>
  );
}

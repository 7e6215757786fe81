import { Link, useLocation } from '@remix-run/react';
import { useEffect, useState, type ReactNode } from 'react';
import type * as Y from 'yjs';
import { countWords } from '../../../domain/texts/schema.ts';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { Completeness } from '../../ui/state-bar.tsx';
import { Modes } from '../../ui/tabs.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { LanguageHeads } from '../language-heads.tsx';
import { languageName } from '../languages.ts';
import { allWords } from './fragments.ts';
import type { Progress } from './use-alignment.ts';
import type { Mode } from './use-mode.ts';
import type { View } from '../views.ts';
import { ViewMenu } from './view-menu.tsx';

const COUNTS_AFTER = 800;

interface DeskHeadProps {
  doc: Y.Doc;
  languages: string[];
  left: string;
  right: string | null;
  shown: string;
  reference: string;
  progress: Progress;
  closed: boolean;
  narrow: boolean;
  /** What there is to choose from, and what is chosen. */
  modes: readonly Mode[];
  mode: Mode;
  view: View;
  suggests: boolean;
  importTo: string | null;
  onMode: (mode: Mode) => void;
  onView: (view: View) => void;
  /** The buttons, between the modes and the names of the languages. */
  children: ReactNode;
}

const ICONS = { edit: 'edit', suggest: 'comment', read: 'eye' } as const;

/** Above the sheets: reading or writing, how far the translation is, and each language's name and words. */
export function DeskHead({
  doc,
  languages,
  left,
  right,
  shown,
  reference,
  progress: { all, written, rows },
  closed,
  narrow,
  modes,
  mode,
  view,
  suggests,
  importTo,
  onMode,
  onView,
  children,
}: DeskHeadProps) {
  const ours = useLanguage();
  const words = textDeskWords[ours];
  const { modes: say } = suggestionCardWords[ours];
  const counts = useCounts(doc, narrow ? [shown] : [left, ...(right === null ? [] : [right])]);
  const { search } = useLocation();
  const empty = right !== null && rows.length > 1 && written === 0;
  const name = right === null ? '' : languageName(right, ours);
  const labels = { edit: words.page.edit, suggest: say.suggest, read: words.page.read };
  return (
    <>
      <div className="editor-bar">
        {modes.length > 1 ? (
          <Modes
            bare
            label={words.page.modes}
            items={modes.map((key) => ({
              key,
              label: labels[key],
              icon: ICONS[key],
              current: key === mode,
              onChoose: () => onMode(key),
            }))}
          />
        ) : (
          <p className="small quiet">
            {closed ? words.page.closedLock : suggests ? say.readOnly : words.page.readOnly}
          </p>
        )}
        {suggests && !closed ? <ViewMenu view={view} onView={onView} /> : null}
        {right === null || rows.length === 0 ? null : (
          <div className="completion">
            <p className="small strong first-letter">{words.page.complete(name, written, all)}</p>
            <Completeness
              label={words.page.completeLabel(written, all - written)}
              cells={rows.map((done) => (done ? 'current' : 'draft'))}
            />
          </div>
        )}
      </div>
      {children}
      {!empty || mode !== 'edit' ? null : (
        <p className="small quiet desk-note">
          {words.missing.whole(name)}{' '}
          {importTo === null ? null : <Link to={`${importTo}?language=${right}`}>{words.page.import}</Link>}
        </p>
      )}
      <LanguageHeads
        languages={narrow ? [shown] : [left, ...(right === null ? [] : [right])]}
        tabs={{ all: languages, shown, search, narrow }}
        reference={reference}
        counts={counts}
      />
    </>
  );
}

/** Words per language, counted when the writing pauses. */
function useCounts(doc: Y.Doc, languages: string[]): Record<string, number> {
  const key = languages.join(' ');
  const [counts, setCounts] = useState<Record<string, number>>({});
  useEffect(() => {
    const count = () =>
      setCounts(Object.fromEntries(key.split(' ').map((tag) => [tag, countWords(allWords(doc, tag))])));
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = null;
        count();
      }, COUNTS_AFTER);
    };
    count();
    doc.on('update', soon);
    return () => {
      doc.off('update', soon);
      if (timer) clearTimeout(timer);
    };
  }, [doc, key]);
  return counts;
}

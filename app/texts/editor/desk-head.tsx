import { Link, useLocation } from '@remix-run/react';
import { useEffect, useState, type ReactNode } from 'react';
import type * as Y from 'yjs';
import { countWords } from '../../../domain/texts/schema.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { Completeness } from '../../ui/state-bar.tsx';
import { Modes } from '../../ui/tabs.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { LanguageHeads } from '../language-heads.tsx';
import { languageName } from '../languages.ts';
import { allWords } from './fragments.ts';
import type { Progress } from './use-alignment.ts';

const COUNTS_AFTER = 800;

interface DeskHeadProps {
  doc: Y.Doc;
  languages: string[];
  left: string;
  right: string | null;
  shown: string;
  reference: string;
  progress: Progress;
  mayEdit: boolean;
  closed: boolean;
  narrow: boolean;
  writes: boolean;
  importTo: string | null;
  onMode: (edit: boolean) => void;
  /** The buttons, between the modes and the names of the languages. */
  children: ReactNode;
}

/** Above the sheets: reading or writing, how far the translation is, and each language's name and words. */
export function DeskHead({
  doc,
  languages,
  left,
  right,
  shown,
  reference,
  progress: { all, written, rows },
  mayEdit,
  closed,
  narrow,
  writes,
  importTo,
  onMode,
  children,
}: DeskHeadProps) {
  const ours = useLanguage();
  const words = textDeskWords[ours];
  const counts = useCounts(doc, narrow ? [shown] : [left, ...(right === null ? [] : [right])]);
  const { search } = useLocation();
  const empty = right !== null && rows.length > 1 && written === 0;
  const name = right === null ? '' : languageName(right, ours);
  return (
    <>
      <div className="editor-bar">
        {mayEdit ? (
          <Modes
            bare
            label={words.page.modes}
            items={[
              {
                key: 'edit',
                label: words.page.edit,
                icon: 'edit',
                current: writes,
                onChoose: () => onMode(true),
              },
              {
                key: 'read',
                label: words.page.read,
                icon: 'eye',
                current: !writes,
                onChoose: () => onMode(false),
              },
            ]}
          />
        ) : (
          <p className="small quiet">{closed ? words.page.closedLock : words.page.readOnly}</p>
        )}
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
      {!empty || !writes || !mayEdit ? null : (
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

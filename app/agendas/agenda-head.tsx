import { useLocation } from '@remix-run/react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { agendaSheetWords } from '../../domain/words/agenda-sheet.ts';
import type { ShownTag } from '../tags/shown.ts';
import { TagChips } from '../tags/tag-chips.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SignatureLine } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { addPath } from './cells.ts';
import { dayWords } from './moments.ts';

interface AgendaHeadProps {
  agenda: {
    edition: number;
    adoptsOn: string | null;
    archivedAt: string | null;
    tags: readonly ShownTag[];
  };
  base: string;
  title: { language: string; title: string };
  now: string;
  /** The agenda's page. */
  at: string;
  mayEdit: boolean;
  /** Where "saved" and who is here will be said; null where nobody writes. */
  statusRef: ((place: HTMLElement | null) => void) | null;
}

/** The title, how far the edition is, who is here, and the way to a new priority. */
export function AgendaHead({ agenda, base, title, now, at, mayEdit, statusRef }: AgendaHeadProps) {
  const language = useLanguage();
  const words = agendaPageWords[language];
  const { search } = useLocation();
  return (
    <header className="page-head agenda-head">
      <div className="agenda-title">
        <div>
          <p className="small quiet">{editionLine(agenda, language, now)}</p>
          <h1 lang={title.language === language ? undefined : title.language}>{title.title}</h1>
        </div>
        <div className="row">
          {statusRef === null ? null : <div className="text-status" ref={statusRef} />}
          <span className="on-desk">
            <ButtonLink to={`${at}/agenda.xlsx?language=${language}`} icon="download" reloadDocument>
              {agendaSheetWords[language].page.download}
            </ButtonLink>
          </span>
          {mayEdit ? (
            <ButtonLink to={addPath(search, 'ask')} kind="primary" icon="plus" preventScrollReset>
              {words.addAsk}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <SignatureLine />
      <TagChips base={base} tags={agenda.tags} />
    </header>
  );
}

/** "Edición 1 en redacción · se adopta el 26 de enero". */
export function editionLine(
  { edition, adoptsOn, archivedAt }: Omit<AgendaHeadProps['agenda'], 'tags'>,
  language: 'es' | 'en',
  now: string,
): string {
  const words = agendaPageWords[language];
  if (archivedAt !== null) return words.archivedLine;
  const line = [words.editionAtWork(edition)];
  if (adoptsOn !== null) {
    const day = dayWords(adoptsOn, language, now);
    line.push(adoptsOn < now.slice(0, 10) ? words.adopted(day) : words.adopts(day));
  }
  return line.join(' · ');
}

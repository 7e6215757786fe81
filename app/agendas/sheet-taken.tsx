import { agendaSheetWords } from '../../domain/words/agenda-sheet.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { SheetTaken as Taken } from './sheet-mutations.ts';

/** What was saved of a sheet, what was not and why, and the way on. */
export function SheetTaken({ at, taken }: { at: string; taken: Taken }) {
  const words = agendaSheetWords[useLanguage()].page;
  const { facts, added, refused } = taken;
  return (
    <div className="stack wide">
      <Saved facts={facts} asks={added.length} />
      {refused.length === 0 ? null : (
        <Section id="refused" title={words.refusedTitle}>
          <ul className="notice-list">
            {refused.map(({ row, column, name, number, reason }) => (
              <li key={`${row}:${name}`}>
                <span className="strong">
                  {[
                    number === null ? words.freshRow(String(row)) : words.ask(String(number)),
                    name,
                    column === null ? '' : words.cell(column, String(row)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                : {reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className="form-actions">
        <ButtonLink kind="primary" to={at}>
          {words.back}
        </ButtonLink>
        <ButtonLink to={`${at}/import`} reloadDocument>
          {words.another}
        </ButtonLink>
      </div>
    </div>
  );
}

function Saved({ facts, asks }: { facts: number; asks: number }) {
  const words = agendaSheetWords[useLanguage()].page;
  const done = [facts > 0 ? words.doneFacts(facts) : '', asks > 0 ? words.doneAsks(asks) : ''].filter(
    Boolean,
  );
  return (
    <Banner tone={done.length > 0 ? 'done' : 'info'} live>
      {done.length > 0 ? done.join(' · ') : words.doneNothing}
    </Banner>
  );
}

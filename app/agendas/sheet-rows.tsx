import { agendaSheetWords } from '../../domain/words/agenda-sheet.ts';
import type { Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { SheetRow } from './sheet-mutations.ts';
import { SheetTake } from './sheet-take.tsx';

/** The asks a sheet brings, each to be added or left. */
export function FreshRows({ rows, last }: { rows: readonly SheetRow[]; last: Refusal | undefined }) {
  const words = agendaSheetWords[useLanguage()].page;
  return (
    <Section id="fresh" title={words.fresh}>
      <ul className="sheet-rows">
        {rows.map(({ row, words: said, facts, refused, reason }) => (
          <li key={row} className="card sheet-cell">
            <span className="small quiet">{words.freshRow(String(row))}</span>
            {said.map(({ language, priority, ask }) => (
              <span key={language} lang={language} className="sheet-cell">
                <span className="strong">{priority}</span>
                <span className="sheet-said">{ask}</span>
              </span>
            ))}
            {facts.map(({ name, value }) => (
              <span key={name} className="small">
                {name}: {value}
              </span>
            ))}
            {refused.map(({ name, column, reason: why }) => (
              <span key={column} className="small">
                {name}: {why}
              </span>
            ))}
            {reason === null ? (
              <SheetTake
                name={`${row}:id`}
                legend={words.freshRow(String(row))}
                seen=""
                start="sheet"
                chosen={last?.values[`take:${row}:id`]}
                here={words.leaveRow}
                sheet={words.addRow}
              />
            ) : (
              <span>{reason}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

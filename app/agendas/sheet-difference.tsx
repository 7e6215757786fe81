import { agendaSheetWords } from '../../domain/words/agenda-sheet.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Table } from '../ui/table.tsx';
import type { SheetCell, SheetCompared } from './sheet-mutations.ts';
import { FreshRows } from './sheet-rows.tsx';
import { SheetTake } from './sheet-take.tsx';

const LOOKS: Record<SheetCell['state'], { icon: IconName; tone: Tone }> = {
  theirs: { icon: 'edit', tone: 'indigo' },
  conflict: { icon: 'half', tone: 'waiting' },
  refused: { icon: 'lock', tone: 'neutral' },
};

/** What a sheet changes, fact by fact, and what is to be taken of it. */
export function SheetDifference({
  agenda,
  at,
  compared,
  day,
  last,
}: {
  agenda: string;
  at: string;
  compared: SheetCompared;
  day: string;
  /** What was refused of the choice, and what had been chosen. */
  last: Refusal | undefined;
}) {
  const words = agendaSheetWords[useLanguage()].page;
  const { cells, fresh, missing, edition, upload, seat } = compared;
  const count = (state: SheetCell['state']) => cells.filter((cell) => cell.state === state).length;
  const summary = words.summary(count('theirs'), count('conflict'), count('refused'));
  const takes = cells.some(({ state }) => state !== 'refused') || fresh.some(({ reason }) => reason === null);
  return (
    <div className="stack wide">
      <p className="small quiet">{edition === null ? words.withoutBase : words.exported(edition, day)}</p>
      {cells.length === 0 && fresh.length === 0 ? (
        <Empty title={words.nothing}>{words.nothingMore}</Empty>
      ) : (
        <Form method="post" encType="multipart/form-data" className="stack wide">
          <FormError refusal={last} />
          <input type="hidden" name="step" value="apply" />
          <input type="hidden" name="agenda" value={agenda} />
          <input type="hidden" name="seat" value={seat} />
          <input type="hidden" name="upload" value={upload} />
          {cells.length === 0 ? null : (
            <Section id="differences" title={words.differences}>
              <Table
                caption={summary}
                rows={cells}
                keyOf={({ row, key }) => `${row}:${key}`}
                columns={[
                  { name: words.columns.fact, cell: (cell) => <Where cell={cell} /> },
                  { name: words.columns.here, cell: ({ here }) => <Said words={here} /> },
                  { name: words.columns.sheet, cell: ({ sheet }) => <Said words={sheet} /> },
                  { name: words.columns.take, cell: (cell) => <Verdict cell={cell} last={last} /> },
                ]}
              />
            </Section>
          )}
          {fresh.length === 0 ? null : <FreshRows rows={fresh} last={last} />}
          {takes ? (
            <div className="form-actions">
              <Button kind="primary">{words.apply}</Button>
              <ButtonLink to={at}>{words.back}</ButtonLink>
            </div>
          ) : null}
        </Form>
      )}
      {missing.length === 0 ? null : (
        <Section id="missing" title={words.missing}>
          <ul className="notice-list">
            {missing.map(({ id, number, words: said }) => (
              <li key={id}>
                {words.ask(String(number))}
                {said.priority ? `: ${said.priority}` : ''}
              </li>
            ))}
          </ul>
          <p className="small quiet">{words.missingMore}</p>
        </Section>
      )}
      {takes ? null : (
        <div className="form-actions">
          <ButtonLink kind="primary" to={at}>
            {words.back}
          </ButtonLink>
          <ButtonLink to={`${at}/import`} reloadDocument>
            {words.another}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

function Where({ cell: { number, name, column, row } }: { cell: SheetCell }) {
  const words = agendaSheetWords[useLanguage()].page;
  return (
    <span className="sheet-cell">
      <span className="strong">{name}</span>
      <span className="small quiet">
        {number === null ? '' : `${words.ask(String(number))} · `}
        {words.cell(column, String(row))}
      </span>
    </span>
  );
}

function Said({ words: said }: { words: string }) {
  const words = agendaSheetWords[useLanguage()].page;
  return said === '' ? (
    <span className="quiet">{words.empty}</span>
  ) : (
    <span className="sheet-said">{said}</span>
  );
}

function Verdict({ cell, last }: { cell: SheetCell; last: Refusal | undefined }) {
  const words = agendaSheetWords[useLanguage()].page;
  const { state, reason, row, key, name, number, seen } = cell;
  const { icon, tone } = LOOKS[state];
  return (
    <span className="sheet-cell">
      <Badge icon={icon} tone={tone}>
        {words.states[state]}
      </Badge>
      {state === 'refused' ? (
        <span className="small">{reason}</span>
      ) : (
        <SheetTake
          name={`${row}:${key}`}
          legend={`${words.columns.take}: ${name}${number === null ? '' : `, ${words.ask(String(number))}`}`}
          seen={seen}
          chosen={last?.values[`take:${row}:${key}`]}
          start={state === 'theirs' ? 'sheet' : null}
          here={words.takeHere}
          sheet={words.takeSheet}
        />
      )}
    </span>
  );
}

import { decisionOptionWords } from '../../domain/words/decision-options.ts';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { SeatField } from '../texts/seats.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Select } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { FormStart, refusalOf } from './forms.tsx';
import type { DecisionPage } from './load-decision.ts';
import { labelOf, markedLine, markWord } from './options.tsx';

interface Props {
  page: DecisionPage;
  last: Refusal | undefined;
}

/** What the organisation said of the options, and the form by which it says or changes it. */
export function BallotCard({ page, last }: Props) {
  const language = useLanguage();
  const words = decisionPageWords[language].page;
  const { ours, state } = page.decision;
  const [first] = ours;
  if (first === undefined) return null;
  const may = ours.filter(({ mayAnswer }) => mayAnswer);
  const said = ours.find(({ answered }) => answered);
  return (
    <Section id="yours" title={words.yours}>
      <div className="stack">
        {said === undefined ? null : said.marks.length === 0 ? (
          <Banner tone="done">{words.yoursSecret}</Banner>
        ) : (
          <p>
            {words.yoursNow(said.seat.organization.name)} {markedLine(said.marks, page, language)}
          </p>
        )}
        {may.length > 0 ? (
          <BallotForm page={page} seats={may} last={last} />
        ) : state === 'open' && first.why ? (
          <p className="quiet">{first.why}</p>
        ) : null}
      </div>
    </Section>
  );
}

function BallotForm({ page, seats, last }: Props & { seats: DecisionPage['decision']['ours'] }) {
  const language = useLanguage();
  const words = decisionPageWords[language].page;
  const { kind, options, id } = page.decision;
  const { score, rank, time, leaveOut } = decisionOptionWords[language].page;
  const refused = refusalOf(last, 'ballot');
  const given = seats.find(({ answered }) => answered)?.marks ?? [];
  const ask = kind === 'ranked' ? rank : kind === 'times' ? time : score;
  const marks = marksFor(kind, options.length);
  const form = (
    <Form method="post" className="stack" preventScrollReset>
      <FormStart doing="ballot" decision={id} refused={refused} />
      {options.map((option) => {
        const before = given.find((one) => one.option === option.number)?.mark;
        return (
          <Select
            key={option.number}
            {...fieldOf(refused, `mark-${option.number}`, before === undefined ? '' : String(before))}
            label={ask(labelOf(option, page.ownZone, language))}
          >
            <option value="">{leaveOut}</option>
            {marks.map((mark) => (
              <option key={mark} value={mark}>
                {markWord(kind, mark, language)}
              </option>
            ))}
          </Select>
        );
      })}
      <SeatField
        seats={seats.map(({ seat }) => ({ id: seat.id, organization: seat.organization.name }))}
        id="seat-ballot"
      />
      <Button kind="primary" icon="decision">
        {words.answer}
      </Button>
    </Form>
  );
  return given.length > 0 ? (
    <details open={refused !== undefined || undefined}>
      <summary>{words.change}</summary>
      {form}
    </details>
  ) : (
    <Card>{form}</Card>
  );
}

/** The marks of a way, the best first. */
function marksFor(kind: string, options: number): number[] {
  if (kind === 'times') return [2, 1, 0];
  return kind === 'ranked' ? Array.from({ length: options }, (_none, at) => at + 1) : [5, 4, 3, 2, 1, 0];
}

import { roundPagesWords } from '../../../domain/words/round-pages.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Choices } from '../../ui/choice.tsx';
import { FieldProblem } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import { EndField, LengthFields } from './length-fields.tsx';
import type { AskableBody, RoundOfText } from './queries.ts';

interface RoundFormsProps {
  statement: { id: string; state: string; permissions: { openRound: boolean } };
  text: RoundOfText;
  /** Whom a round may ask; null for who may not open one. */
  bodies: AskableBody | null;
  zone: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** Asking for comments, and changing or ending what is asked: for those who draft. */
export function RoundForms({ statement, text, bodies, zone, seats, last }: RoundFormsProps) {
  const { round } = text;
  if (round?.mayChange) return <ChangeForm {...{ text, round, zone, seats, last }} />;
  if (round !== null || bodies === null || !statement.permissions.openRound) return null;
  return <OpenForm {...{ statement, bodies, zone, seats, last }} />;
}

function OpenForm({
  statement,
  bodies,
  zone,
  seats,
  last,
}: Omit<RoundFormsProps, 'text' | 'bodies'> & { bodies: AskableBody }) {
  const words = roundPagesWords[useLanguage()];
  const refused = last?.values['step'] === 'round.open' ? last : undefined;
  const asksNobody = refused?.problems.find(({ field }) => field === 'bodies')?.message;
  return (
    <details className="reopen" open={refused !== undefined || undefined}>
      <summary>{words.open}</summary>
      <Form method="post" className="stack measure" preventScrollReset>
        <FormError refusal={refused} />
        <p className="small quiet">
          {words.openHelp} {statement.state === 'draft' ? words.firstHelp : null}
        </p>
        <input type="hidden" name="step" value="round.open" />
        <input type="hidden" name="statement" value={statement.id} />
        <Choices
          {...fieldOf(refused, 'kind', 'comments')}
          legend={words.kind}
          required
          choices={(['comments', 'redLines'] as const).map((value) => ({
            value,
            label: words.kinds[value],
            help: words.kindsHelp[value],
          }))}
        />
        <LengthFields last={refused} zone={zone} prefix="round" />
        <fieldset>
          <legend className="label">{words.bodies}</legend>
          {bodies.map(({ id, kind, name }) => (
            <Check
              key={id}
              name="bodies"
              id={`asks-${id}`}
              value={id}
              label={name}
              defaultChecked={kind === 'assembly'}
            />
          ))}
          <FieldProblem id="bodies-problem" problem={asksNobody} />
        </fieldset>
        <SeatField seats={seats} id="seat-round" />
        <Button kind="primary">{words.submit}</Button>
      </Form>
    </details>
  );
}

function ChangeForm({
  text,
  round,
  zone,
  seats,
  last,
}: Pick<RoundFormsProps, 'text' | 'zone' | 'seats' | 'last'> & {
  round: NonNullable<RoundOfText['round']>;
}) {
  const words = roundPagesWords[useLanguage()];
  const changing = last?.values['step'] === 'round.change' ? last : undefined;
  const ending = last?.values['step'] === 'round.end' ? last : undefined;
  const named = (
    <>
      <input type="hidden" name="text" value={text.id} />
      <input type="hidden" name="round" value={round.id} />
    </>
  );
  return (
    <details className="reopen" open={(changing ?? ending) !== undefined || undefined}>
      <summary>{words.change}</summary>
      <div className="stack measure">
        <Form method="post" className="stack" preventScrollReset sameTwice>
          <FormError refusal={changing} />
          <p className="small quiet">{words.changeHelp}</p>
          <input type="hidden" name="step" value="round.change" />
          {named}
          <EndField last={changing} zone={zone} closesAt={round.closesAt} />
          <SeatField seats={seats} id="seat-round" />
          <Button>{words.changeSubmit}</Button>
        </Form>
        <Form method="post" className="stack round-end" preventScrollReset>
          <h2 className="label">{words.endTitle}</h2>
          <FormError refusal={ending} />
          <p className="small quiet">{words.endHelp}</p>
          <input type="hidden" name="step" value="round.end" />
          {named}
          <SeatField seats={seats} id="seat-round-end" />
          <Button>{words.end}</Button>
        </Form>
      </div>
    </details>
  );
}

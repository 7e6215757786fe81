import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Choices } from '../ui/choice.tsx';
import { TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { SeatField } from '../texts/seats.tsx';
import { choicesFor } from './choices.ts';
import { FormStart, refusalOf } from './forms.tsx';
import type { DecisionPage } from './load-decision.ts';
import { CHOICE_LOOK } from './said.tsx';

type Ours = DecisionPage['decision']['ours'][number];

/** The organisation's answer, and the form by which it is given or changed. */
export function AnswerCard({ page, last }: { page: DecisionPage; last: Refusal | undefined }) {
  const words = decisionPageWords[useLanguage()].page;
  const { decision } = page;
  const { ours } = decision;
  if (ours.length === 0) return null;
  const may = ours.filter(({ mayAnswer }) => mayAnswer);
  const open = decision.state === 'open' || decision.state === 'revising';
  const [first] = ours;
  const told = new Map(ours.map((one) => [one.seat.organization.name, one]));
  return (
    <Section id="yours" title={words.yours}>
      <div className="stack">
        {[...told.values()].map((one) => (
          <Given key={one.seat.id} one={one} version={decision.version?.number ?? null} />
        ))}
        {may.length > 0 ? (
          <AnswerForm page={page} seats={may} last={last} />
        ) : open && first?.why ? (
          <p className="quiet">{first.why}</p>
        ) : null}
      </div>
    </Section>
  );
}

/** What was answered, to which version, and whether it has to be looked at again. */
function Given({ one: { seat, answer, answered }, version }: { one: Ours; version: string | null }) {
  const language = useLanguage();
  const { page: words, said } = decisionPageWords[language];
  if (answer === null) return answered ? <Banner tone="done">{words.yoursSecret}</Banner> : null;
  if (!answered) return <Banner tone="waiting">{words.yoursReleased}</Banner>;
  const [icon, tone] = CHOICE_LOOK[answer.choice];
  return (
    <div>
      <p>
        {words.yoursNow(seat.organization.name)}{' '}
        <Badge icon={icon} tone={tone}>
          {said[answer.choice]}
        </Badge>
      </p>
      {answer.reason === null ? null : (
        <p lang={answer.language === language ? undefined : answer.language}>{answer.reason}</p>
      )}
      {answer.version !== null && version !== null && answer.version !== version ? (
        <p className="small quiet">{words.yoursOld(answer.version)}</p>
      ) : null}
    </div>
  );
}

function AnswerForm({
  page: { decision },
  seats,
  last,
}: {
  page: DecisionPage;
  seats: readonly Ours[];
  last: Refusal | undefined;
}) {
  const words = decisionPageWords[useLanguage()];
  const refused = refusalOf(last, 'answer');
  const given = seats.some(({ answered }) => answered);
  const form = (
    <Form method="post" className="stack" preventScrollReset>
      <FormStart doing="answer" decision={decision.id} refused={refused} />
      <Choices
        {...fieldOf(refused, 'choice')}
        legend={words.page.choose}
        required
        choices={choicesFor(decision.kind).map((value) => ({ value, label: words.choices[value] }))}
      />
      {decision.secret ? null : (
        <>
          <TextArea
            {...fieldOf(refused, 'reason')}
            label={words.page.reason}
            help={decision.kind === 'consent' ? words.page.reasonHelp : undefined}
            rows={3}
          />
          {decision.kind === 'consent' ? (
            <TextArea
              {...fieldOf(refused, 'wording')}
              label={words.page.wording}
              help={words.page.wordingHelp}
              rows={3}
              look="serif"
            />
          ) : null}
        </>
      )}
      <SeatField
        seats={seats.map(({ seat }) => ({ id: seat.id, organization: seat.organization.name }))}
        id="seat-answer"
      />
      <Button kind="primary" icon="decision">
        {words.page.answer}
      </Button>
    </Form>
  );
  return given ? (
    <details open={refused !== undefined || undefined}>
      <summary>{words.page.change}</summary>
      {form}
    </details>
  ) : (
    <Card>{form}</Card>
  );
}

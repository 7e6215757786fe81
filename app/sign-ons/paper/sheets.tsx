import { PAPER_LENGTHS } from '../../../domain/files/constants.ts';
import { paperPageWords } from '../../../domain/words/paper-pages.ts';
import { SeatField } from '../../texts/seats.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { dayOf, momentOf } from '../../ui/dates.ts';
import { Facts } from '../../ui/facts.tsx';
import { TextArea } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import type { SignOnPage } from '../load.ts';
import type { Sheet } from './desk.ts';

interface SheetProps {
  page: SignOnPage;
  sheet: Sheet;
  last: Refusal | undefined;
}

/** One sheet: what it says, its scan, and what may be done with it. */
export function SheetCard({ page, sheet, last }: SheetProps) {
  const words = paperPageWords[useLanguage()];
  return (
    <Card as="article" aria-labelledby={`sheet-${sheet.id}`}>
      <div className="stack">
        <h3 id={`sheet-${sheet.id}`} className="serif">
          {sheet.name}
        </h3>
        {sheet.duplicate ? (
          <p>
            <Badge icon="comment" tone="neutral">
              {words.duplicate}
            </Badge>
          </p>
        ) : null}
        <SheetFacts page={page} sheet={sheet} />
        {sheet.state === 'entered' ? <Confirm page={page} sheet={sheet} last={last} /> : null}
        {sheet.state === 'void' ? (
          <Reasoned step="restore" page={page} sheet={sheet} last={last} />
        ) : (
          <Reasoned step="void" page={page} sheet={sheet} last={last} />
        )}
        <History page={page} sheet={sheet} />
      </div>
    </Card>
  );
}

function SheetFacts({ page, sheet }: Omit<SheetProps, 'last'>) {
  const language = useLanguage();
  const words = paperPageWords[language];
  const on = dayOf(`${sheet.signedOn}T12:00:00.000Z`, 'UTC', language, { year: true });
  return (
    <Facts
      plain
      facts={[
        { term: words.signedBy, fact: [sheet.person, sheet.title].filter(Boolean).join(', ') },
        { term: words.country, fact: sheet.countryName ?? words.member },
        { term: words.when, fact: `${on}, ${sheet.place}` },
        { term: words.read, fact: page.text.names[sheet.language] ?? sheet.language },
        {
          term: words.enter.scan,
          fact: (
            <a href={sheet.scan} download>
              {words.scan}
            </a>
          ),
        },
      ]}
    />
  );
}

const mineOf = (step: string, { sheet, last }: SheetProps) =>
  last?.values['step'] === step && last.values['of'] === sheet.id ? last : undefined;

function Named({ step, page, sheet }: Omit<SheetProps, 'last'> & { step: string }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="of" value={sheet.id} />
      <SeatField seats={page.offices} id={`${step}-seat-${sheet.id}`} />
    </>
  );
}

function Confirm(props: SheetProps) {
  const words = paperPageWords[useLanguage()];
  const { page, sheet } = props;
  const member = sheet.organization === null ? null : <p className="small quiet">{words.confirmMember}</p>;
  if (sheet.own)
    return (
      <>
        <p className="small quiet">{words.own}</p>
        {member}
      </>
    );
  return (
    <Form method="post" className="stack tight" preventScrollReset>
      <FormError refusal={mineOf('confirm', props)} />
      <Named step="confirm" page={page} sheet={sheet} />
      <Button kind="primary" icon="done">
        {words.confirm}
      </Button>
      <p className="small quiet">{words.confirmHelp}</p>
      {member}
    </Form>
  );
}

function Reasoned({ step, ...props }: SheetProps & { step: 'void' | 'restore' }) {
  const words = paperPageWords[useLanguage()];
  const { page, sheet } = props;
  const mine = mineOf(step, props);
  return (
    <details open={mine !== undefined}>
      <summary>{words[step]}</summary>
      <Form method="post" className="stack tight" preventScrollReset>
        <FormError refusal={mine} />
        <Named step={step} page={page} sheet={sheet} />
        <TextArea
          {...fieldOf(mine, 'reason')}
          id={`${step}-${sheet.id}`}
          label={words.reason}
          help={step === 'void' ? words.voidHelp : words.restoreHelp}
          required
          rows={2}
          maxLength={PAPER_LENGTHS.reason}
        />
        <Button>{words[step]}</Button>
      </Form>
    </details>
  );
}

function History({ page, sheet }: Omit<SheetProps, 'last'>) {
  const language = useLanguage();
  const words = paperPageWords[language];
  const zone = page.zones[0] ?? page.signOn.zone;
  return (
    <details>
      <summary>{words.history}</summary>
      <ol>
        {sheet.acts.map(({ kind, at, note, seat }) => (
          <li key={at + kind}>
            <time dateTime={at}>
              {words.byWhom(
                words.acts[kind],
                seat?.person.name ?? '—',
                momentOf(at, zone, language, { year: true }),
              )}
            </time>
            {note === null ? null : <small className="own-line">{note}</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}

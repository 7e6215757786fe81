import type { ReactNode } from 'react';
import { agendaFormWords } from '../../domain/words/agenda-forms.ts';
import { tagsWords } from '../../domain/words/tags.ts';
import { useAnew } from '../live/use-anew.ts';
import { languageName } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { AgendaDates } from './new-agenda-form.tsx';
import type { AgendaHeadNode } from './queries.ts';

/** What an agenda is called, who reads it and when it is for; and the way to put it aside. */
export function SettingsForms({
  agenda,
  seats,
  last,
  children,
}: {
  agenda: AgendaHeadNode;
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** Its tags. */
  children: ReactNode;
}) {
  const ours = useLanguage();
  const words = agendaFormWords[ours];
  const of = (step: string) => (last?.values['do'] === step ? last : undefined);
  const hidden = (step: string) => (
    <>
      <input type="hidden" name="do" value={step} />
      <input type="hidden" name="agenda" value={agenda.id} />
    </>
  );
  return (
    <>
      <FormError refusal={last} />
      <Section id="titles" title={words.titles}>
        <div className="stack">
          {agenda.languages.map((tag) => (
            <RenameIn key={tag} tag={tag} agenda={agenda} seats={seats} last={of('rename')}>
              {hidden('rename')}
            </RenameIn>
          ))}
        </div>
      </Section>
      <Section id="dates" title={words.dates}>
        <Form method="post" className="stack" noValidate>
          {hidden('dates')}
          <AgendaDates last={of('dates')} start={agenda} />
          <SeatField seats={seats} id="seat-dates" />
          <Button kind="primary">{words.settingsSave}</Button>
        </Form>
      </Section>
      <Section id="tagged" title={tagsWords[ours].tags}>
        {children}
      </Section>
      <details className="folded">
        <summary>{words.archive}</summary>
        <Form method="post" className="stack" noValidate>
          {hidden('archive')}
          <p className="small quiet">{words.archiveHelp}</p>
          <SeatField seats={seats} id="seat-archive" />
          <Button>{words.archiveConfirm}</Button>
        </Form>
      </details>
    </>
  );
}

function RenameIn({
  tag,
  agenda,
  seats,
  last,
  children,
}: {
  tag: string;
  agenda: AgendaHeadNode;
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** Which step it is, of which agenda. */
  children: ReactNode;
}) {
  const ours = useLanguage();
  const words = agendaFormWords[ours];
  const title = agenda.titles.find(({ language }) => language === tag)?.title ?? '';
  const { turn, hears } = useAnew({ refused: last?.values['language'] === tag, start: title });
  return (
    <Form key={turn} {...hears} method="post" className="stack tight" noValidate>
      {children}
      <input type="hidden" name="language" value={tag} />
      <Field
        {...fieldOf(last, `title-${tag}`, title)}
        label={words.titleIn(languageName(tag, ours))}
        look="serif"
        lang={tag}
        maxLength={240}
        autoComplete="off"
        required
      />
      <SeatField seats={seats} id={`seat-title-${tag}`} />
      <Button size="small">{words.rename(languageName(tag, ours))}</Button>
    </Form>
  );
}

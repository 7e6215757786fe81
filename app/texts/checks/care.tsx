import { alignmentPageWords } from '../../../domain/words/alignment-pages.ts';
import type { Language } from '../../../domain/words/words.ts';
import { useAnew } from '../../live/use-anew.ts';
import { Button } from '../../ui/button.tsx';
import { dayNamed } from '../../ui/dates.ts';
import { Field, Select } from '../../ui/field.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import { KEPT } from './kept.ts';
import type { AlignmentShown, StandingShown } from './queries.ts';

type Voice = StandingShown['translator'];

/** The step by which a language is given to somebody. */
export const CARE_FORM = 'check.arrange';

/** Who sees to a language and by when, in one line; nothing where nobody was asked. */
export function careOf({ translator, reviewer, dueOn }: StandingShown, ours: Language): string {
  const { care } = alignmentPageWords[ours];
  return [
    translator && care.translates(`${translator.person} · ${translator.organisation}`),
    reviewer && care.reviews(`${reviewer.person} · ${reviewer.organisation}`),
    dueOn && care.dueOn(dayNamed(dueOn, ours)),
  ]
    .filter(Boolean)
    .join('; ');
}

/** Asks two people to translate and to review a language, by a day. */
export function CareForm({
  standing,
  text,
  askable,
  seats,
  last,
}: {
  standing: StandingShown;
  text: string;
  askable: AlignmentShown['askable'];
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const ours = useLanguage();
  const { care } = alignmentPageWords[ours];
  const refused = last?.values['step'] === CARE_FORM ? last : undefined;
  const { translatorSeat, reviewerSeat, dueOn, language } = standing;
  const { turn, hears } = useAnew({
    refused: refused !== undefined,
    start: [language, translatorSeat, reviewerSeat, dueOn].join(' '),
  });
  const choose = (
    name: 'translator' | 'reviewer',
    label: string,
    voice: Voice,
    seat: string | null,
    help?: string,
  ) => (
    <Select
      label={label}
      {...fieldOf(refused, name, seat ?? (voice === null ? '' : KEPT))}
      {...(help !== undefined && { help })}
    >
      <option value="">{care.nobody}</option>
      {voice !== null && seat === null ? <option value={KEPT}>{nameOf(voice)}</option> : null}
      {askable.map(({ seat: id, voice: one }) => (
        <option key={id} value={id}>
          {nameOf(one)}
        </option>
      ))}
    </Select>
  );
  return (
    <details className="care" open={refused !== undefined || undefined}>
      <summary>{care.change}</summary>
      <Form key={turn} {...hears} method="post" className="stack tight" preventScrollReset>
        <FormError refusal={refused} />
        <input type="hidden" name="step" value={CARE_FORM} />
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="language" value={language} />
        <p className="strong">{care.title(languageName(language, ours))}</p>
        {choose('translator', care.translator, standing.translator, translatorSeat)}
        {choose('reviewer', care.reviewer, standing.reviewer, reviewerSeat, care.reviewerHelp)}
        <Field type="date" label={care.due} {...fieldOf(refused, 'dueOn', dueOn ?? '')} />
        <SeatField seats={seats} id="seat-care" />
        <div className="form-actions">
          <Button>{care.save}</Button>
        </div>
      </Form>
    </details>
  );
}

const nameOf = (voice: { person: string; organisation: string }) => `${voice.person} · ${voice.organisation}`;

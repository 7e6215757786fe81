import { gradedNameWords } from '../../../domain/words/graded-names.ts';
import { signOnFormWords } from '../../../domain/words/sign-on-forms.ts';
import { placeOfZone } from '../../../domain/words/zones.ts';
import { Choices } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { useScripts } from '../../ui/use-scripts.ts';
import type { SignOnPage } from '../load.ts';
import { CaseByCase, WhoKnowsShort } from './said.tsx';

/** As a form has it: the last is withheld until a day. */
export const CHOICES = ['public', 'target', 'withheld', 'dated'] as const;
export type Choice = (typeof CHOICES)[number];

export const choiceOf = (value: string): Choice => CHOICES.find((one) => one === value) ?? 'withheld';

/** What was chosen for a signature. */
export const chosenOf = ({
  visibility,
  namedFrom,
}: {
  visibility: 'public' | 'target' | 'withheld' | null;
  namedFrom: string | null;
}): Choice => (namedFrom === null ? (visibility ?? 'withheld') : 'dated');

/** Who learns the name, each with what that means in one line. */
export function NameChoice({
  page,
  seat,
  chosen,
  choose,
  typed,
}: {
  page: SignOnPage;
  seat: string;
  chosen: Choice;
  choose: (value: string) => void;
  typed: Refusal | undefined;
}) {
  const language = useLanguage();
  const { card } = signOnFormWords[language];
  const words = gradedNameWords[language].card;
  const hasAddressee = page.signOn.addressees.some(({ kind }) => kind === 'to');
  return (
    <>
      <Choices
        key={`visibility ${seat}`}
        legend={card.visibility}
        name="visibility"
        required
        defaultValue={chosen}
        onChoose={choose}
        choices={[
          { value: 'public', label: card.public, help: card.publicHelp },
          ...(hasAddressee ? [{ value: 'target', label: words.target, help: words.targetShort }] : []),
          { value: 'withheld', label: card.withheld, help: <WhoKnowsShort page={page} /> },
          { value: 'dated', label: words.dated, help: words.datedShort },
        ]}
      />
      <NamedFrom zone={page.signOn.zone} shown={chosen === 'dated'} typed={typed} />
      <CaseByCase page={page} hasAddressee={hasAddressee} />
    </>
  );
}

/** The day and hour of a name that is to be public later; without scripts it is always there. */
export function NamedFrom({
  zone,
  shown,
  typed,
}: {
  zone: string;
  shown: boolean;
  typed: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = gradedNameWords[language].card;
  const scripts = useScripts();
  return (
    <>
      <input type="hidden" name="zone" value={zone} />
      {scripts && !shown ? null : (
        <Field
          {...fieldOf(typed, 'namedFrom')}
          label={words.from}
          help={
            scripts
              ? words.fromHelp(placeOfZone(zone, language))
              : words.fromOnly(placeOfZone(zone, language))
          }
          type="datetime-local"
          required={scripts}
        />
      )}
    </>
  );
}

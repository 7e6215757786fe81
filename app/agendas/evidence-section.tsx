import { askPageWords } from '../../domain/words/ask-pages.ts';
import { FoldedForm, lastOf } from '../campaigns/folded-form.tsx';
import { dayIn } from '../../domain/platform.ts';
import { shortDate } from '../campaigns/days.ts';
import { AskedMove } from '../campaigns/moves.tsx';
import { languageName } from '../texts/languages.ts';
import { OFFERED_LANGUAGES } from '../texts/offered-languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { AskPage } from './load-ask.ts';

/** What an ask stands on: links and files, and the form that adds one. */
export function EvidenceSection({
  page: { ask, evidence, may, zone },
  seats,
  last,
}: {
  page: Pick<AskPage, 'ask' | 'evidence' | 'may' | 'zone'>;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = askPageWords[language];
  const mine = lastOf(last, 'evidence');
  const own = (seat: string) => seats.some(({ id }) => id === seat);
  return (
    <Section id="evidence" title={words.evidence}>
      {evidence.length === 0 ? (
        <p className="small quiet">{words.evidenceNone}</p>
      ) : (
        <ul className="parts">
          {evidence.map((one) => (
            <li key={one.id}>
              <span>
                <a
                  href={one.url ?? one.file ?? undefined}
                  rel="noreferrer nofollow"
                  lang={one.language === language ? undefined : one.language}
                >
                  {one.title}
                </a>
                <small className="quiet own-line">
                  {words.added(one.by.organization.name, shortDate(dayIn(one.at, zone), language))}
                </small>
              </span>
              {may.edit || own(one.by.id) ? (
                <AskedMove
                  doing="remove-evidence"
                  thing={one.id}
                  seat={own(one.by.id) ? one.by.id : (seats[0]?.id ?? '')}
                  label={words.remove}
                  named={`: ${one.title}`}
                  ask={words.removeEvidence}
                  yes={words.yesRemove}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {may.add ? (
        <FoldedForm doing="evidence" title={words.addEvidence} last={mine} files>
          <input type="hidden" name="thing" value={ask.id} />
          <Field
            {...fieldOf(mine, 'title')}
            label={words.evidenceTitle}
            help={words.evidenceTitleHelp}
            maxLength={240}
            autoComplete="off"
            required
          />
          <Select
            {...fieldOf(mine, 'language', language)}
            id="evidence-language"
            label={words.evidenceLanguage}
            required
          >
            {OFFERED_LANGUAGES.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag, language)}
              </option>
            ))}
          </Select>
          <Field
            {...fieldOf(mine, 'url')}
            id="evidence-url"
            label={words.link}
            type="url"
            inputMode="url"
            autoComplete="off"
          />
          <FileField
            name="upload"
            id="evidence-file"
            label={words.file}
            problem={fieldOf(mine, 'upload').problem}
          />
          <SeatField seats={seats} id="seat-evidence" />
          <Button>{words.add}</Button>
        </FoldedForm>
      ) : null}
    </Section>
  );
}

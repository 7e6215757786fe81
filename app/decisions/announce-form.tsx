import { decisionOptionWords } from '../../domain/words/decision-options.ts';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { SeatField } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { FormStart, refusalOf } from './forms.tsx';
import { labelOf } from './options.tsx';
import type { DecisionPage } from './load-decision.ts';

/** The outcome in both languages; of what was adopted, until when it holds and what it takes the place of. */
export function AnnounceForm({ page, last }: { page: DecisionPage; last: Refusal | undefined }) {
  const language = useLanguage();
  const words = decisionPageWords[language].page;
  const { decision, older, seats } = page;
  const refused = refusalOf(last, 'announce');
  const leading = decision.options.filter(({ leads }) => leads);
  const written = decision.outcome !== null;
  const outcome = (name: 'outcomeEs' | 'outcomeEn', lang: string) => (
    <TextArea
      {...fieldOf(refused, name, decision[name] ?? undefined)}
      label={words[name]}
      lang={lang}
      rows={4}
      required
    />
  );
  const form = (
    <Form method="post" className="stack" preventScrollReset>
      <FormStart doing="announce" decision={decision.id} refused={refused} />
      <p className="small quiet">{words.outcomeHelp}</p>
      {outcome('outcomeEs', 'es')}
      {outcome('outcomeEn', 'en')}
      {decision.result === 'adopted' ? (
        <>
          {leading.length > 1 ? (
            <Select
              {...fieldOf(refused, 'option', '')}
              label={decisionOptionWords[language].page.choose}
              help={decisionOptionWords[language].page.chooseHelp}
              required
            >
              <option value="" />
              {leading.map((one) => (
                <option key={one.number} value={one.number}>
                  {labelOf(one, page.ownZone, language)}
                </option>
              ))}
            </Select>
          ) : null}
          <Field
            {...fieldOf(refused, 'expiresOn', decision.expiresOn ?? undefined)}
            type="date"
            label={words.expiresOn}
            min={page.today}
          />
          {older.length === 0 ? null : (
            <Select {...fieldOf(refused, 'supersedes', '')} label={words.older}>
              <option value="">{words.noOlder}</option>
              {older.map(({ id, question }) => (
                <option key={id} value={id}>
                  {question}
                </option>
              ))}
            </Select>
          )}
        </>
      ) : null}
      <SeatField seats={seats} id="seat-announce" />
      <Button kind={written ? 'plain' : 'primary'}>
        {decision.twoKeys ? words.keySubmit : words.announceSubmit}
      </Button>
    </Form>
  );
  return written ? (
    <details open={refused !== undefined || undefined}>
      <summary>{words.rewrite}</summary>
      {form}
    </details>
  ) : (
    <>
      <h3>{words.announce}</h3>
      {form}
    </>
  );
}

import { positionPageWords } from '../../domain/words/position-pages.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { useEmptied } from '../campaigns/folded-form.tsx';
import { languageName } from '../texts/languages.ts';
import { SeatField } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { PositionPage } from './load-position.ts';

interface UseProps {
  page: PositionPage;
  last: Refusal | undefined;
}

/** A paragraph of it, or a part of one, into an open text. */
export function QuoteForm({ page: { texts, said, position, seats }, last }: UseProps) {
  const language = useLanguage();
  const words = positionPageWords[language].page;
  const mine = last?.values['do'] === 'quote' ? last : undefined;
  const form = useEmptied('quote', mine);
  const paragraphs = said.words?.split('\n\n') ?? [];
  return (
    <details className="use-form" ref={form} open={mine !== undefined || undefined}>
      <summary>{words.quote}</summary>
      {texts.length === 0 ? (
        <p className="quiet small">{words.noTexts}</p>
      ) : (
        <Form method="post" className="stack">
          <FormError refusal={mine} />
          <input type="hidden" name="do" value="quote" />
          <input type="hidden" name="position" value={position.id} />
          <input type="hidden" name="language" value={said.language} />
          <p className="small quiet">{words.quoteLead}</p>
          <Select {...fieldOf(mine, 'statement', texts[0]!.id)} label={words.quoteText} required>
            {texts.map((text) => {
              const title = titleFor(text, language);
              return (
                <option key={text.id} value={text.id} lang={title.language}>
                  {title.title}
                </option>
              );
            })}
          </Select>
          {paragraphs.length === 0 ? null : (
            <div className="paragraphs">
              <Choices
                {...fieldOf(mine, 'paragraph', paragraphs[0])}
                legend={words.quoteParagraph}
                choices={paragraphs.map((value) => ({
                  value,
                  label: <span className="serif">{value}</span>,
                  lang: said.language,
                }))}
              />
            </div>
          )}
          <TextArea
            {...fieldOf(mine, 'words', '')}
            label={paragraphs.length === 0 ? words.quoteWords : words.quotePart}
            help={paragraphs.length === 0 ? words.quoteWordsHelp : words.quotePartHelp}
            look="serif"
            lang={said.language}
            rows={3}
            required={paragraphs.length === 0}
          />
          <SeatField seats={seats} id="seat-quote" />
          <Button icon="quote">{words.quoteSubmit}</Button>
        </Form>
      )}
    </details>
  );
}

const MODES = ['optIn', 'institutional'] as const;

/** A new text of several, with these words to begin from. */
export function BeginForm({ page: { writable, position, seats }, last }: UseProps) {
  const language = useLanguage();
  const words = positionPageWords[language].page;
  const { modes, modesHelp } = textPageWords[language].create;
  const mine = last?.values['do'] === 'begin' ? last : undefined;
  if (writable.length === 0) return null;
  return (
    <details className="use-form" open={mine !== undefined || undefined}>
      <summary>{words.begin}</summary>
      <Form method="post" className="stack">
        <FormError refusal={mine} />
        <input type="hidden" name="do" value="begin" />
        <input type="hidden" name="position" value={position.id} />
        <p className="small quiet">{words.beginLead}</p>
        {position.wordings.map(({ language: tag, title }) => (
          <Field
            key={tag}
            {...fieldOf(mine, `title-${tag}`, title)}
            label={words.beginTitle(languageName(tag, language))}
            look="serif"
            lang={tag}
            maxLength={240}
            autoComplete="off"
            required
          />
        ))}
        <Select {...fieldOf(mine, 'body', writable[0]!.id)} id="begin-body" label={words.beginBody} required>
          {writable.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Choices
          {...fieldOf(mine, 'mode', 'optIn')}
          legend={words.beginMode}
          choices={MODES.map((value) => ({ value, label: modes[value], help: modesHelp[value] }))}
        />
        <SeatField seats={seats} id="seat-begin" />
        <Button icon="text">{words.beginSubmit}</Button>
      </Form>
    </details>
  );
}

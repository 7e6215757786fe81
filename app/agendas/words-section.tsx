import type { MouseEvent } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askPageWords } from '../../domain/words/ask-pages.ts';
import { languageName, ownName } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { inOrder } from './add-forms.tsx';
import { peopleAt, useLiveWords, type LiveWords } from './live.ts';
import { LONGEST, type AskRow, type AskWords } from './view.ts';

interface WordsSectionProps {
  ask: AskRow;
  /** What it says in every language of its agenda. */
  said: readonly AskWords[];
  mayEdit: boolean;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** What an ask says, in every language of its agenda, to be read and written in place. */
export function WordsSection({ ask, said, mayEdit, seats, last }: WordsSectionProps) {
  const ours = useLanguage();
  const words = askPageWords[ours];
  const live = useLiveWords();
  const people = peopleAt(live, [ask.headingBlock, ask.block]);
  const languages = inOrder(
    said.map(({ language }) => language),
    ours,
  );
  return (
    <Section id="words" title={words.words}>
      {people.map(({ id, name, person, tone }) => (
        <p key={id} className="row small writes-here">
          <Avatar id={id} name={person} tone={tone} small />
          <span>
            {name} {agendaPageWords[ours].writesHere}
          </span>
        </p>
      ))}
      <div className="stack">
        {languages.map((language) => {
          const drawn = said.find((one) => one.language === language)!;
          const props = { ask, said: drawn, mayEdit, seats, last };
          return (
            <Card key={language} as="section" aria-labelledby={`words-${language}`}>
              <div className="language-row">
                <h3 className="language-title small quiet" id={`words-${language}`} lang={language}>
                  {ownName(language)}
                </h3>
                {live?.writes ? <WriteHere language={language} /> : null}
              </div>
              {live === null ? <Drawn {...props} /> : <Living key={live.generation} {...props} live={live} />}
            </Card>
          );
        })}
      </div>
    </Section>
  );
}

/** Says that the words under it are written in place, and takes one there. */
function WriteHere({ language }: { language: string }) {
  const ours = useLanguage();
  const write = ({ currentTarget }: MouseEvent<HTMLElement>) =>
    currentTarget.closest('section')?.querySelector<HTMLElement>('.live-field')?.focus();
  return (
    <button type="button" className="fact-change" onClick={write}>
      <Icon name="edit" />
      <span>{agendaPageWords[ours].edit}</span>
      <span className="hidden-words"> {languageName(language, ours)}</span>
    </button>
  );
}

type LanguageProps = Omit<WordsSectionProps, 'said'> & { said: AskWords };

function Living({ live, ...props }: LanguageProps & { live: LiveWords }) {
  const ours = useLanguage();
  const say = agendaPageWords[ours];
  const { ask, said } = props;
  const { language } = said;
  const priority = live.useWords(language, ask.headingBlock);
  const words = live.useWords(language, ask.block);
  if (!live.writes || priority === null || words === null)
    return <Drawn {...props} said={{ language, priority, words }} />;
  const name = languageName(language, ours);
  return (
    <div className="ask-whole">
      <live.Field
        language={language}
        block={ask.headingBlock}
        label={say.fieldOf(say.priority, ask.number, name)}
        className="ask-priority"
        placeholder={say.writePriority}
      />
      <live.Field
        language={language}
        block={ask.block}
        label={say.fieldOf(say.ask, ask.number, name)}
        placeholder={say.writeAsk}
      />
    </div>
  );
}

function Drawn({ ask, said: { language, priority, words }, mayEdit, seats, last }: LanguageProps) {
  const ours = useLanguage();
  const say = askPageWords[ours];
  const missing = priority === null || words === null;
  const mine = last?.values['do'] === 'rewrite' && last.values['language'] === language ? last : undefined;
  const name = languageName(language, ours);
  return (
    <div className="ask-whole" lang={missing || language === ours ? undefined : language}>
      {priority ? (
        <p className="ask-priority" lang={language}>
          {priority}
        </p>
      ) : null}
      {words ? <p lang={language}>{words}</p> : null}
      {!missing ? null : (
        <>
          <p className="small quiet">{say.rewriteHelp(name)}</p>
          {!mayEdit ? null : (
            <Form method="post" className="stack tight" noValidate preventScrollReset>
              <FormError refusal={mine} />
              <input type="hidden" name="do" value="rewrite" />
              <input type="hidden" name="ask" value={ask.id} />
              <input type="hidden" name="language" value={language} />
              <Field
                {...fieldOf(mine, 'priority', priority ?? '')}
                id={`priority-${language}`}
                label={agendaPageWords[ours].priorityIn(name)}
                lang={language}
                maxLength={LONGEST.priority}
                autoComplete="off"
                required
              />
              <TextArea
                {...fieldOf(mine, 'words', words ?? '')}
                id={`words-${language}-field`}
                label={agendaPageWords[ours].wordsIn(name)}
                lang={language}
                rows={2}
                maxLength={LONGEST.words}
                required
              />
              <SeatField seats={seats} id={`seat-words-${language}`} />
              <Button size="small">{say.rewrite(name)}</Button>
            </Form>
          )}
        </>
      )}
    </div>
  );
}

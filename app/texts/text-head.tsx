import type { ReactNode } from 'react';
import { statementsWords } from '../../domain/words/statements.ts';
import { textDeskWords } from '../../domain/words/text-desk.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { useAnew } from '../live/use-anew.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { SignatureLine } from '../ui/line.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { languageName } from './languages.ts';
import { PartyChip } from './party.tsx';
import type { TextStatement } from './queries.ts';
import { SeatField, type SeatChoice } from './seats.tsx';
import { modeWord } from './stations.tsx';

interface TextHeadProps {
  statement: Omit<TextStatement, 'text'>;
  title: { language: string; title: string };
  seats: SeatChoice[];
  last: Refusal | undefined;
  mayRename: boolean;
  /** Whether the words are below, which say themselves in which language they were written. */
  readable: boolean;
  /** Where "saved" and who is here will be said; null where nobody writes. */
  statusRef: ((place: HTMLElement | null) => void) | null;
  /** Below what kind of text it is. */
  children?: ReactNode;
}

/** The title, which those who write it may change, and what kind of text it is. */
export function TextHead({
  statement,
  title,
  seats,
  last,
  mayRename,
  readable,
  statusRef,
  children,
}: TextHeadProps) {
  const language = useLanguage();
  const words = textPageWords[language];
  const { drafters } = statement;
  const facts = [
    statementsWords[language].modes[modeWord(statement.mode)],
    ...(readable ? [] : [words.reference(languageName(statement.referenceLanguage, language))]),
  ];
  return (
    <header className="page-head text-head">
      <div className="text-title">
        <h1 className="serif" lang={title.language === language ? undefined : title.language}>
          {title.title}
        </h1>
        {mayRename && statement.state !== 'published' ? (
          <Rename statement={statement} seats={seats} last={last} />
        ) : null}
        {statusRef === null ? null : <div className="text-status" ref={statusRef} />}
      </div>
      <SignatureLine />
      <p className="small">{facts.join(' · ')}</p>
      {drafters.length === 0 ? null : drafters.length === 1 ? (
        <Drafters drafters={drafters}>
          <li aria-hidden="true">{words.draft}</li>
        </Drafters>
      ) : (
        <details className="drafters small">
          <summary>
            <span className="drafters-named">{words.draftingMany(drafters.length)}</span>
          </summary>
          <Drafters drafters={drafters} />
        </details>
      )}
      {children}
    </header>
  );
}

function Drafters({
  drafters,
  children,
}: Pick<TextHeadProps['statement'], 'drafters'> & { children?: ReactNode }) {
  return (
    <ul className="parties small" aria-label={textPageWords[useLanguage()].draft}>
      {children}
      {drafters.map(({ name, country }) => (
        <li key={name}>
          <PartyChip name={name} country={country} />
        </li>
      ))}
    </ul>
  );
}

function Rename({ statement, seats, last }: Pick<TextHeadProps, 'statement' | 'seats' | 'last'>) {
  const language = useLanguage();
  const words = textDeskWords[language].page;
  const refused = last?.values['step'] === 'rename' ? last : undefined;
  return (
    <details className="rename" open={refused !== undefined || undefined}>
      <summary title={words.rename}>
        <Icon name="edit" />
        <span className="hidden-words">{words.rename}</span>
      </summary>
      <FormError refusal={refused} />
      <div className="stack">
        {statement.languages.map((tag) => (
          <RenameIn
            key={tag}
            tag={tag}
            statement={statement}
            seats={seats}
            refused={refused?.values['language'] === tag ? refused : undefined}
          />
        ))}
      </div>
    </details>
  );
}

function RenameIn({
  tag,
  statement,
  seats,
  refused,
}: Pick<TextHeadProps, 'statement' | 'seats'> & { tag: string; refused: Refusal | undefined }) {
  const language = useLanguage();
  const words = textDeskWords[language].page;
  const title = statement.titles.find((one) => one.language === tag)?.title ?? '';
  const { turn, hears } = useAnew({ refused: refused !== undefined, start: title });
  return (
    <Form key={turn} {...hears} method="post" className="rename-form" noValidate preventScrollReset>
      <input type="hidden" name="step" value="rename" />
      <input type="hidden" name="statement" value={statement.id} />
      <input type="hidden" name="language" value={tag} />
      <Field
        name="title"
        id={`title-${tag}`}
        label={words.renameIn(languageName(tag, language))}
        look="serif"
        lang={tag}
        maxLength={240}
        required
        autoComplete="off"
        defaultValue={refused?.values['title'] ?? title}
        problem={refused?.problems[0]?.message}
      />
      <SeatField seats={seats} id={`seat-title-${tag}`} />
      <Button>{words.renameSave}</Button>
    </Form>
  );
}

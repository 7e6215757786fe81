import { Link } from '@remix-run/react';
import { returnWords } from '../../../domain/words/returns.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { momentOf } from '../../ui/dates.ts';
import { Field, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { fieldOf, type Refusal } from '../../ui/refusal.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';
import { ChangeWords } from './change-words.tsx';
import type { ChangeRow, ReturnRow } from './queries.ts';

export interface ReturnShown extends Omit<ReturnRow, 'changes'> {
  changes: ChangeRow[];
}

interface Around {
  at: string;
  zone: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
  /** The paragraphs of each language, to place what waits in. */
  paragraphs: Record<string, { block: string; label: string }[]>;
}

/** One file that came back: what waits for a place, who speaks in it, and what became of the rest. */
export function ReturnSection({ back, ...around }: Around & { back: ReturnShown }) {
  const ours = useLanguage();
  const words = returnWords[ours].page;
  const { number, changes, voice, permissions } = back;
  const in_ = (state: ChangeRow['state']) => changes.filter((change) => change.state === state);
  const [placed, waiting, dropped] = [in_('placed'), in_('waiting'), in_('dropped')];
  const when = momentOf(back.at, around.zone, ours);
  return (
    <Section id={`file-${number}`} title={words.number(number)}>
      <div className="stack">
        <p className="small quiet">
          {back.fileName}. {words.by(voice.person, voice.organisation, when)}.{' '}
          {words.sums(placed.length, waiting.length, dropped.length)}.
        </p>
        {waiting.length === 0 ? null : (
          <>
            <h3>{words.waiting}</h3>
            {permissions.settle ? <p className="small measure">{words.waitingHelp}</p> : null}
            <ul className="stack notice-list">
              {waiting.map((change) => (
                <li key={change.id}>
                  <Waiting change={change} back={back} {...around} />
                </li>
              ))}
            </ul>
          </>
        )}
        {permissions.credit ? <Authors back={back} {...around} /> : null}
        <Settled title={words.placed} changes={placed} at={around.at} language={back.language} />
        <Settled title={words.dropped} changes={dropped} at={around.at} language={back.language} />
      </div>
    </Section>
  );
}

function Who({ change: { said } }: { change: ChangeRow }) {
  const words = returnWords[useLanguage()].page;
  return <b>{words.said(said.person === '' ? words.noAuthor : said.person, said.organisation)}</b>;
}

function Waiting({
  change,
  back,
  at,
  seats,
  last,
  paragraphs,
}: Around & { change: ChangeRow; back: ReturnShown }) {
  const ours = useLanguage();
  const { page: words, why } = returnWords[ours];
  const { id, block } = change;
  const own = last?.values['returned'] === id ? last : undefined;
  const choices = paragraphs[back.language] ?? [];
  return (
    <div className="stack tight">
      <p>
        <Who change={change} />{' '}
        <span className="quiet small">
          {change.why === null ? null : why[change.why as keyof typeof why]}
        </span>
      </p>
      <ChangeWords change={change} />
      {back.permissions.settle ? (
        <div className="row bottom">
          {change.why === 'title' ? (
            <Link to={at}>{words.toTitle}</Link>
          ) : (
            <Form method="post" className="row bottom" preventScrollReset>
              <input type="hidden" name="step" value="place" />
              <input type="hidden" name="returned" value={id} />
              <SeatField seats={seats} id={`seat-place-${id}`} />
              <Select
                {...fieldOf(own, `block-${id}`)}
                name="block"
                id={`block-${id}`}
                label={words.paragraph}
                required
                defaultValue={choices.some((one) => one.block === block) ? (block ?? '') : ''}
              >
                <option value="">{words.whole}</option>
                {choices.map((one) => (
                  <option key={one.block} value={one.block}>
                    {one.label}
                  </option>
                ))}
              </Select>
              <Button>{words.place}</Button>
            </Form>
          )}
          <Form method="post" preventScrollReset>
            <input type="hidden" name="step" value="drop" />
            <input type="hidden" name="returned" value={id} />
            <SeatField seats={seats} id={`seat-drop-${id}`} />
            <Button kind="quiet">{words.drop}</Button>
          </Form>
        </div>
      ) : null}
    </div>
  );
}

/** Each name a file gives, and the organisation its bringer knows it by. */
function Authors({ back, seats, last }: Around & { back: ReturnShown }) {
  const words = returnWords[useLanguage()].page;
  const authors = new Map(back.changes.map(({ said }) => [said.person, said.organisation]));
  return (
    <details className="reopen">
      <summary>{words.authors}</summary>
      <p className="small quiet">{words.authorsHelp}</p>
      {[...authors].map(([author, organisation], index) => (
        <Form key={author} method="post" className="row" preventScrollReset>
          <input type="hidden" name="step" value="credit" />
          <input type="hidden" name="return" value={back.id} />
          <input type="hidden" name="author" value={author} />
          <SeatField seats={seats} id={`seat-credit-${back.number}-${index}`} />
          <Field
            {...fieldOf(
              last?.values['author'] === author ? last : undefined,
              'organisation',
              organisation ?? '',
            )}
            id={`organisation-${back.number}-${index}`}
            label={`${author === '' ? words.noAuthor : author}: ${words.organisation}`}
            help={words.organisationHelp}
            maxLength={200}
          />
          <Button size="small">{words.credit}</Button>
        </Form>
      ))}
    </details>
  );
}

function Settled({
  title,
  changes,
  at,
  language,
}: {
  title: string;
  changes: readonly ChangeRow[];
  at: string;
  language: string;
}) {
  const words = returnWords[useLanguage()].page;
  if (changes.length === 0) return null;
  const shown = (change: ChangeRow) => {
    const to = (panel: string) => `${at}?language=${language}&panel=${panel}`;
    if (change.suggestion !== null) return { word: words.became.suggestion, to: to('suggestions') };
    if (change.amendment !== null) return { word: words.became.amendment, to: to('amendments') };
    return change.thread === null ? null : { word: words.became.comment, to: to('comments') };
  };
  return (
    <details className="reopen">
      <summary>
        {title} ({changes.length})
      </summary>
      <ul className="stack notice-list">
        {changes.map((change) => {
          const became = shown(change);
          return (
            <li key={change.id}>
              <p>
                <Who change={change} />{' '}
                {became === null ? (
                  <Badge icon="close" tone="neutral">
                    {words.became.dropped}
                  </Badge>
                ) : (
                  <Link to={became.to}>{became.word}</Link>
                )}
              </p>
              <ChangeWords change={change} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import { printPath } from '../../domain/words/addresses.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { UnreviewedNotice } from '../texts/checks/unreviewed.tsx';
import { LackingNotice } from '../texts/lacking.tsx';
import { languageName } from '../texts/languages.ts';
import { LostNotice } from '../texts/sources/lost-notice.tsx';
import { SeatField } from '../texts/seats.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { momentOf, timeAgo } from '../ui/dates.ts';
import { TextArea } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Table, type Column } from '../ui/table.tsx';
import { inSentence } from './in-sentence.ts';
import type { Desk, Unanswered } from './desk.ts';
import type { SignOnPage } from './load.ts';
import type { LetterList } from './letters.ts';
import { PrintPreview, UnconfirmedSheets } from './print-preview.tsx';
import type { DeskSentBack } from './run-desk.ts';

/** Who has not answered, who decides there and whom to call. */
export function CallSheet({ unanswered }: { unanswered: Unanswered[] }) {
  const language = useLanguage();
  const words = signOnDeskWords[language].manage;
  if (unanswered.length === 0) return <p className="quiet">{words.allAnswered}</p>;
  const reached = unanswered.some(({ contacts }) => contacts.length > 0);
  const columns: [Column<Unanswered>, ...Column<Unanswered>[]] = [
    {
      name: words.organization,
      cell: ({ name, place, country }) => (
        <>
          {name}
          <small className="own-line quiet">
            {country} · {place}
          </small>
        </>
      ),
    },
    {
      name: words.decides,
      cell: ({ deciders, rule }) => (
        <>
          {deciders.length === 0 ? words.nobody : inSentence(deciders, language, 'or')}
          {rule === null ? null : <small className="own-line quiet">{words[rule]}</small>}
        </>
      ),
    },
  ];
  if (reached) {
    columns.push(
      {
        name: words.language,
        cell: ({ contacts }) =>
          [...new Set(contacts.map((one) => languageName(one.language, language)))].join(', '),
      },
      {
        name: words.contact,
        cell: ({ contacts }) =>
          contacts.map(({ id, name, email }) => (
            <span key={id} className="own-line">
              {name}
              <small className="own-line">
                <a href={`mailto:${email}`}>{email}</a>
              </small>
            </span>
          )),
      },
    );
  }
  return (
    <>
      <Table
        caption={words.unanswered(unanswered.length)}
        columns={columns}
        rows={unanswered}
        keyOf={({ id }) => id}
      />
      <p className="min quiet table-note">{words.reservedToo}</p>
    </>
  );
}

/** Ending the sign-on before its time; folded away, since it cannot be undone. */
export function CloseEarly({ page, last }: { page: SignOnPage; last: DeskSentBack | undefined }) {
  const words = signOnDeskWords[useLanguage()].manage;
  const mine = last?.move === 'close' ? last : undefined;
  return (
    <details className="refuse" open={mine !== undefined}>
      <summary>{words.close}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormError refusal={mine?.refusal} />
        <input type="hidden" name="move" value="close" />
        <input type="hidden" name="signOn" value={page.signOn.id} />
        <p className="small">{words.closeWhat}</p>
        <TextArea
          {...fieldOf(mine?.refusal, 'reason')}
          label={words.closeReason}
          help={words.closeReasonHelp}
          required
          rows={3}
          maxLength={1000}
        />
        <SeatField seats={page.offices} id="close-seat" />
        <Button>{words.closeNow}</Button>
      </Form>
    </details>
  );
}

/** Publishing, with the sentence and the sum it will state. */
export function Publish({
  page,
  sentence,
  list,
  unconfirmed,
  last,
}: {
  page: SignOnPage;
  sentence: string | null;
  list: LetterList | null;
  /** Names on sheets that wait for a second person. */
  unconfirmed: readonly string[];
  last: DeskSentBack | undefined;
}) {
  const language = useLanguage();
  const words = signOnDeskWords[language].manage;
  const { organizations: count, named, withheld } = page.signOn.tally;
  const mine = last?.move === 'publish' ? last : undefined;
  return (
    <Card raised as="section" aria-labelledby="publish-heading">
      <Form method="post" className="stack" preventScrollReset>
        <h2 id="publish-heading">{words.publishTitle}</h2>
        <FormError refusal={mine?.refusal} />
        <input type="hidden" name="move" value="publish" />
        <input type="hidden" name="statement" value={page.statement.id} />
        {count === 0 ? (
          <p className="strong">{words.nobodySigns}</p>
        ) : (
          <>
            <div className="count-check">
              <span className="min quiet">
                {words.sentence(page.text.names[page.text.language] ?? page.text.language)}
              </span>
              <p lang={sentence === null ? undefined : page.text.language}>
                {sentence ?? words.noSentence({ count, named, withheld })}
              </p>
            </div>
            <p className="strong">{words.sum({ count, named, withheld })}</p>
          </>
        )}
        {list === null ? null : <PrintPreview list={list} />}
        <UnconfirmedSheets page={page} names={unconfirmed} />
        <LackingNotice lacking={page.text.lacking} />
        <UnreviewedNotice languages={page.text.closed} />
        <LostNotice to={null} {...page.lost} />
        <p className="small quiet">{words.publishWhat}</p>
        {page.statement.permissions.publish ? (
          <>
            <SeatField seats={page.offices} id="publish-seat" />
            <Button kind="primary" size="large" wide>
              {words.publishNow}
            </Button>
          </>
        ) : (
          <Banner icon="clock">{words.publishAfter}</Banner>
        )}
      </Form>
    </Card>
  );
}

/** The letter in every language, format and paper. */
export function Letters({ page, published }: { page: SignOnPage; published: boolean }) {
  const words = signOnDeskWords[useLanguage()].manage;
  return (
    <Section id="letters" title={words.letters}>
      <p className="small quiet">{published ? words.lettersFinal : words.lettersPreview}</p>
      <div className="letters">
        {page.text.languages.map(({ tag, name }) => (
          <div key={tag}>
            <h3 lang={tag}>{name}</h3>
            <ul className="downloads">
              {(['letter', 'a4'] as const).flatMap((paper) =>
                (['pdf', 'docx'] as const).map((format) => (
                  <li key={paper + format}>
                    <a
                      href={
                        published
                          ? printPath(page.place, { language: tag, format, paper })
                          : `${page.base}/letter/${tag}-${format}-${paper}`
                      }
                    >
                      {words[paper]} · {words[format]}
                    </a>
                  </li>
                )),
              )}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

/** What was done with the statement, the newest first. */
export function Log({ page, lines }: { page: SignOnPage; lines: Desk['log'] }) {
  const language = useLanguage();
  const words = signOnDeskWords[language].manage;
  const zone = page.zones[0] ?? page.signOn.zone;
  return (
    <Section id="log" title={words.log}>
      {lines.length === 0 ? <p className="quiet">{words.logEmpty}</p> : null}
      <ol className="log">
        {lines.map(({ key, at, sentence, actor, organization }) => (
          <li key={key}>
            {sentence}
            <small>
              {actor === null ? null : `${actor} · ${organization} · `}
              <time dateTime={at} title={momentOf(at, zone, language, { year: true })}>
                {timeAgo(at, page.now, language)}
              </time>
            </small>
          </li>
        ))}
      </ol>
    </Section>
  );
}

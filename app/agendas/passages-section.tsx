import { Form as GetForm, Link } from '@remix-run/react';
import { askPageWords } from '../../domain/words/ask-pages.ts';
import { AskedMove, Move } from '../campaigns/moves.tsx';
import { languageName } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { blockAnchor } from '../texts/alignment.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { Select } from '../ui/field.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { PassageNode, WordingNode } from './ask-queries.ts';
import { Difference } from './difference.tsx';
import type { AskPage } from './load-ask.ts';
import { StandingBadge } from './standing-badge.tsx';

interface PassagesSectionProps {
  page: Pick<AskPage, 'ask' | 'passages' | 'linking' | 'may' | 'base' | 'sides'>;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** The paragraphs of statements that say an ask; where one side changed, what it was and what it is. */
export function PassagesSection({ page, seats, last }: PassagesSectionProps) {
  const { passages, linking } = page;
  const words = askPageWords[useLanguage()];
  return (
    <Section id="passages" title={words.passages}>
      <p className="small quiet measure">{words.passageHelp}</p>
      {passages.length === 0 ? (
        <p className="small quiet">{words.passagesNone}</p>
      ) : (
        <ul className="parts whole">
          {passages.map((passage) => (
            <li key={passage.id}>
              <Passage passage={passage} page={page} seat={seats[0]?.id ?? ''} />
            </li>
          ))}
        </ul>
      )}
      {linking === null ? null : <LinkPassage page={page} linking={linking} seats={seats} last={last} />}
    </Section>
  );
}

function Passage({
  passage: { id, block, standing, statement, askWords, passageWords },
  page: { base, may, sides },
  seat,
}: {
  passage: PassageNode;
  page: PassagesSectionProps['page'];
  seat: string;
}) {
  const language = useLanguage();
  const words = askPageWords[language];
  const said = passageWords.find((one) => one.language === sides.own) ?? passageWords[0];
  const changed = (wordings: readonly WordingNode[]) => wordings.filter(({ before, now }) => before !== now);
  const sidesChanged = [
    { side: 'ask' as const, wordings: changed(askWords) },
    { side: 'passage' as const, wordings: changed(passageWords) },
  ].filter(({ wordings }) => wordings.length > 0);
  return (
    <div className="stack tight">
      <div className="row apart top">
        <b>{statement.title}</b>
        <StandingBadge standing={standing} />
      </div>
      {said === undefined ? null : (
        <blockquote className="quoted" lang={said.language === language ? undefined : said.language}>
          {said.now?.replaceAll('{n}', '…') ?? words.gone}
        </blockquote>
      )}
      {sidesChanged.map(({ side, wordings }) => (
        <div key={side} className="stale">
          <p className="small strong">{words.oldForm[side]}</p>
          {wordings.map((one) => (
            <div key={one.language}>
              <p className="min quiet">{words.difference[side](languageName(one.language, language))}</p>
              <p className="change" lang={one.language === language ? undefined : one.language}>
                <Difference before={one.before ?? ''} now={one.now ?? ''} />
              </p>
            </div>
          ))}
        </div>
      ))}
      <div className="row">
        <Link className="small" to={`${base}/texts/${statement.slug}#${blockAnchor(block)}`}>
          {words.openText}
        </Link>
        {may.edit && standing !== 'inStep' ? (
          <Move doing="confirm" thing={id} seat={seat} label={words.confirm} icon="done" />
        ) : null}
        {may.edit ? (
          <AskedMove
            doing="unlink"
            thing={id}
            seat={seat}
            label={words.unlink}
            named={`: ${statement.title}`}
            ask={words.unlinkAsk}
            yes={words.yesRemove}
          />
        ) : null}
      </div>
    </div>
  );
}

/** First the statement is chosen, by an address of its own, then its paragraph. */
function LinkPassage({
  page: { ask },
  linking: { statements, chosen },
  seats,
  last,
}: {
  page: PassagesSectionProps['page'];
  linking: NonNullable<AskPage['linking']>;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = askPageWords[language];
  const mine = last?.values['do'] === 'link' ? last : undefined;
  return (
    <details className="folded" open={chosen !== null || mine !== undefined || undefined} id="link-passage">
      <summary>{words.linkPassage}</summary>
      {statements.length === 0 ? (
        <p className="small quiet">{words.noStatements}</p>
      ) : (
        <GetForm method="get" action="#link-passage" className="stack tight" preventScrollReset>
          <Select
            name="statement"
            label={words.statement}
            defaultValue={chosen?.id}
            key={chosen?.id}
            required
          >
            {statements.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
          <Button size="small">{words.seeParagraphs}</Button>
        </GetForm>
      )}
      {chosen === null ? null : chosen.paragraphs.length === 0 ? (
        <p className="small quiet">{words.noParagraphs}</p>
      ) : (
        <Form method="post" className="stack" preventScrollReset>
          <FormError refusal={mine} />
          <input type="hidden" name="do" value="link" />
          <input type="hidden" name="thing" value={ask.id} />
          <input type="hidden" name="statement" value={chosen.id} />
          <Choices
            {...fieldOf(mine, 'block')}
            legend={words.paragraph}
            required
            choices={chosen.paragraphs.map(({ id, words: said }) => ({
              value: id,
              label: said.replaceAll('{n}', '…'),
              lang: chosen.language === language ? undefined : chosen.language,
            }))}
          />
          <SeatField seats={seats} id="seat-link" />
          <Button>{words.doLink}</Button>
        </Form>
      )}
    </details>
  );
}

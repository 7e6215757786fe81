import { Link } from '@remix-run/react';
import { campaignAskWords } from '../../domain/words/campaign-asks.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { statementStateWords } from '../../domain/words/statement-states.ts';
import { number } from '../../domain/words/words.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { stateWord, type State } from '../texts/states.ts';
import { Badge } from '../ui/badge.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { deadlineLine, momentOf } from '../ui/dates.ts';
import { TimeLeft } from '../ui/deadline.tsx';
import { Select } from '../ui/field.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { FoldedForm, lastOf } from './folded-form.tsx';
import { AskedMove } from './moves.tsx';

/** A text of the campaign, with how its signing stands. */
export interface LetterFacts {
  id: string;
  slug: string;
  title: string;
  lang: string | undefined;
  state: State;
  signOn: {
    state: 'scheduled' | 'open' | 'closed';
    closesAt: string;
    zone: string;
    addressees: readonly string[];
    who: string;
    signed: number;
    /** Whether it waits for the reader, or their organisation has signed. */
    ours: 'waits' | 'signed' | null;
  } | null;
}

/** The letters of a campaign, each with its own addressees, its rule and its deadline. */
export function Letters({
  letters,
  base,
  zone,
  now,
  seat,
  campaign,
  brief,
}: {
  /** Without the rule of who may sign. */
  brief?: boolean;
  /** Whose letters they are. */
  campaign: string;
  letters: readonly LetterFacts[];
  base: string;
  zone: string;
  now: string;
  /** By which they may be taken off; null where they may not. */
  seat: string | null;
}) {
  const language = useLanguage();
  const words = campaignAskWords[language].letters;
  return (
    <Ledger dateless>
      {letters.map((letter) => {
        const { id, slug, title, lang, state, signOn } = letter;
        const to = signOn === null ? `${base}/texts/${slug}` : `${base}/sign-ons/${slug}`;
        return (
          <LedgerRow
            key={id}
            serif
            title={title}
            lang={lang}
            to={to}
            badges={
              <>
                <Badge
                  icon={signOn === null ? 'text' : 'sign'}
                  tone={signOn?.state === 'open' ? 'indigo' : 'neutral'}
                >
                  {signOn === null || state !== 'signOn'
                    ? statementStateWords[language][stateWord(state)]
                    : signOnPageWords[language].states[signOn.state]}
                </Badge>
                {signOn?.ours === 'signed' ? (
                  <Badge icon="done" tone="done">
                    {words.isSigned}
                  </Badge>
                ) : null}
                {signOn?.state === 'open' ? (
                  <TimeLeft at={signOn.closesAt} now={now} calm={signOn.ours !== 'waits'} />
                ) : null}
              </>
            }
            action={
              seat === null ? (
                signOn?.state === 'open' ? (
                  <ButtonLink to={to} size="small">
                    {signOn.ours === 'waits' ? words.open : words.read}
                    <span className="hidden-words">: {title}</span>
                  </ButtonLink>
                ) : undefined
              ) : (
                <AskedMove
                  doing="unlink"
                  thing={id}
                  seat={seat}
                  fields={{ campaign }}
                  label={words.remove}
                  named={`: ${title}`}
                  ask={words.removeAsk}
                  yes={words.removeYes}
                />
              )
            }
          >
            <LetterLine letter={letter} zone={zone} brief={brief} />
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}

function LetterLine({
  letter: { signOn },
  zone,
  brief,
}: {
  letter: LetterFacts;
  zone: string;
  brief: boolean | undefined;
}) {
  const language = useLanguage();
  const words = campaignAskWords[language].letters;
  if (signOn === null) return words.noSignOn;
  const { addressees, who, signed, closesAt, state } = signOn;
  const list = new Intl.ListFormat(language).format(addressees);
  return (
    <>
      {addressees.length === 0 ? null : <span className="own-line first-letter">{words.to(list)}</span>}
      {brief ? null : <span className="own-line">{who}</span>}
      <span className="own-line first-letter">
        {state === 'closed'
          ? words.closed(momentOf(closesAt, signOn.zone, language))
          : words.closes(deadlineLine({ at: closesAt, zones: [zone, signOn.zone] }, language))}
      </span>
      <span className="own-line first-letter">{words.signed(number(language, signed))}</span>
    </>
  );
}

/** Takes a text of the coalition into the campaign. */
export function LinkLetter({
  campaign,
  offered,
  seats,
  base,
  last,
}: {
  campaign: string;
  offered: readonly { id: string; title: string }[];
  seats: SeatChoice[];
  base: string;
  last: Refusal | undefined;
}) {
  const words = campaignAskWords[useLanguage()].letters;
  const mine = lastOf(last, 'link');
  return (
    <FoldedForm doing="link" title={words.add} last={mine}>
      <input type="hidden" name="campaign" value={campaign} />
      {offered.length === 0 ? (
        <p>
          {words.noneToAdd} <Link to={`${base}/texts`}>{words.toTexts}</Link>
        </p>
      ) : (
        <>
          <Select {...fieldOf(mine, 'thing')} id="letter" label={words.which} required>
            {offered.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
          <SeatField seats={seats} id="letter-seat" />
          <Button>{words.addButton}</Button>
        </>
      )}
    </FoldedForm>
  );
}

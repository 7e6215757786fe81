import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { alignmentPageWords } from '../../domain/words/alignment-pages.ts';
import { sourcePageWords } from '../../domain/words/source-pages.ts';
import { termPageWords } from '../../domain/words/term-pages.ts';
import type { Language } from '../../domain/words/words.ts';
import { ContestedWords } from '../terms/contested-words.tsx';
import type { ContestedTerm } from '../terms/load-contested.ts';
import { PendingNotice } from '../texts/checks/pending-notice.tsx';
import { Means } from '../texts/means.tsx';
import { languageList } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { LostNotice } from '../texts/sources/lost-notice.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { AgendaHeadNode } from './queries.ts';
import { agendaPlaces, type AskPlace } from './places.ts';
import { wordsIn, type AskWords } from './view.ts';

interface ClosingAsk extends AskPlace {
  words: AskWords[];
  /** The languages that lack words. */
  lacks: string[];
  noLead: boolean;
  noAddressee: boolean;
}

/** What closing an edition means, what is missing, and the one button that does it. */
export function CloseEditionForm({
  page: { agenda, asks, at, seats, unreviewed, lost, contested, glossary },
  last,
}: {
  page: {
    agenda: AgendaHeadNode;
    asks: ClosingAsk[];
    at: string;
    seats: SeatChoice[];
    /** Paragraphs that are behind or unreviewed, and whether the coalition closes no such edition. */
    unreviewed: { n: number; refused: boolean };
    /** Dead links without a copy, and whether the coalition closes no such edition. */
    lost: { n: number; refused: boolean };
    contested: ContestedTerm[];
    glossary: string;
  };
  last: Refusal | undefined;
}) {
  const ours = useLanguage();
  const words = agendaEditionWords[ours].close;
  const lacking = asks.filter(({ lacks, noLead, noAddressee }) => lacks.length > 0 || noLead || noAddressee);
  const wordless = asks.filter(({ lacks }) => lacks.length > 0);
  const refused = (one: { n: number; refused: boolean }) => one.n > 0 && one.refused;
  const cannot =
    (asks.length === 0 && words.none) ||
    (refused(unreviewed) && alignmentPageWords[ours].closing.cannot) ||
    (refused(lost) && sourcePageWords[ours].closing.cannot) ||
    null;
  return (
    <>
      <FormError refusal={last} />
      <PendingNotice at={at} {...unreviewed} />
      <LostNotice to={`${at}/sources`} {...lost} />
      <Means title={words.check} sentences={words.means} />
      <Section id="missing" title={words.missing}>
        {asks.length === 0 ? <p>{words.none}</p> : null}
        {asks.length > 0 && wordless.length === 0 ? (
          <p className="nothing-missing">
            <Icon name="done" /> {words.nothing}
          </p>
        ) : null}
        {lacking.length === 0 ? null : (
          <>
            <Ledger dateless>
              {lacking.map((ask) => (
                <Lacking key={ask.id} ask={ask} to={`${at}/asks/${encodeURIComponent(ask.id)}`} />
              ))}
            </Ledger>
            <p className="small quiet">{words.factsOnly}</p>
          </>
        )}
      </Section>
      <ContestedWords contested={contested} glossary={glossary} placeOf={placeIn(at, asks, ours)} />
      {!agenda.permissions.close ? (
        <Banner icon="lock">{words.notAllowed}</Banner>
      ) : (
        <Form method="post" className="stack close-act" noValidate>
          <input type="hidden" name="agenda" value={agenda.id} />
          <input type="hidden" name="edition" value={agenda.edition} />
          {wordless.length === 0 ? null : (
            <Check
              card
              name="incomplete"
              value="yes"
              required
              label={words.incomplete(wordless.length)}
              help={words.incompleteHelp}
              problem={fieldOf(last, 'incomplete').problem}
            />
          )}
          <SeatField seats={seats} />
          <div className="form-actions">
            <Button kind="primary" icon="lock" unavailable={cannot ?? undefined}>
              {words.submit(agenda.edition)}
            </Button>
            <ButtonLink to={at} kind="quiet">
              {words.back}
            </ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}

/** The ask a block belongs to, or that it stands before them. */
function placeIn(at: string, asks: readonly ClosingAsk[], ours: Language) {
  const say = termPageWords[ours].closing;
  const placeOf = agendaPlaces(at, asks);
  return (language: string, block: string) => {
    const { ask, to } = placeOf(language, block);
    return { name: ask === null ? say.beforeAsks : say.ask(ask), to };
  };
}

function Lacking({ ask, to }: { ask: ClosingAsk; to: string }) {
  const ours = useLanguage();
  const words = agendaEditionWords[ours].close;
  const { priority, language } = wordsIn(ask.words, ours);
  return (
    <LedgerRow
      badges={
        <>
          {ask.lacks.length === 0 ? null : (
            <Badge icon="behind" tone="slow">
              {words.lacks(languageList(ask.lacks, ours))}
            </Badge>
          )}
          {ask.noAddressee ? <Badge icon="member">{words.noAddressee}</Badge> : null}
          {ask.noLead ? <Badge icon="bodies">{words.noLead}</Badge> : null}
        </>
      }
      title={`${ask.number}. ${priority ?? '…'}`}
      lang={language === ours ? undefined : language}
      to={to}
    />
  );
}

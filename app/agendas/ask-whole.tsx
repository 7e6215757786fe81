import { Link } from '@remix-run/react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askPageWords } from '../../domain/words/ask-pages.ts';
import { AskedMove, Move } from '../campaigns/moves.tsx';
import { TagsOf } from '../tags/tag-editor.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FormError } from '../ui/form-error.tsx';
import { SignatureLine } from '../ui/line.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { Section, Split } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { AnswersSection } from './answers-section.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { HistorySection } from './history-section.tsx';
import type { AskPage } from './load-ask.ts';
import { MetBanner } from './met-banner.tsx';
import { PassagesSection } from './passages-section.tsx';
import { SupportersSection } from './supporters-section.tsx';
import { useLooking } from './use-looking.ts';
import { wordsIn } from './view.ts';
import { WordsSection } from './words-section.tsx';

interface AskWholeProps {
  page: AskPage;
  last: Refusal | undefined;
  /** Told while the page was open that this person may no longer know the agenda. */
  lost: boolean;
  /** Where "saved" and who is here will be said; null where nobody writes. */
  statusRef: ((place: HTMLElement | null) => void) | null;
}

/** One ask with all that is known of it, for a desk and a phone alike. */
export function AskWhole({ page, last, lost, statusRef }: AskWholeProps) {
  const language = useLanguage();
  const words = askPageWords[language];
  const { ask, may, removed, seats } = page;
  const mayEdit = may.edit && !lost;
  const seat = seats[0]?.id ?? '';
  const looking = useLooking({ mayEdit, seat, personId: page.personId, now: page.now });
  return (
    <div className="ask-page">
      <AskHead page={page} mayTag={mayEdit} statusRef={statusRef} />
      {removed ? (
        <Banner
          tone="waiting"
          action={
            may.restore ? (
              <Move
                doing="restore"
                thing={ask.id}
                seat={seat}
                fields={{ ask: ask.id }}
                label={words.restore}
              />
            ) : undefined
          }
        >
          {words.removed}
        </Banner>
      ) : null}
      {page.met === null ? null : <MetBanner met={page.met} seat={seat} />}
      <FormError refusal={atHead(last) ? last : undefined} />
      <Split
        aside={
          <>
            <SupportersSection
              ask={ask}
              supporters={page.supporters}
              maySupport={may.support && !lost}
              own={page.own}
              seats={seats}
              last={last}
            />
            <EvidenceSection page={page} seats={seats} last={last} />
            <CampaignsSection page={page} />
          </>
        }
      >
        <WordsSection ask={ask} said={page.said} mayEdit={mayEdit} seats={seats} last={last} />
        <FactsSection
          ask={ask}
          asks={page.asks}
          looking={looking}
          choices={page.choices}
          seats={seats}
          last={last}
        />
        <PassagesSection page={page} seats={seats} last={last} />
        <AnswersSection page={page} seats={seats} last={last} />
        <HistorySection
          history={page.history}
          older={page.older}
          mayEdit={mayEdit}
          seat={seat}
          zone={page.zone}
        />
        {mayEdit ? (
          <div className="ask-remove">
            <AskedMove
              doing="remove"
              thing={ask.id}
              seat={seat}
              fields={{ ask: ask.id }}
              label={words.removeAsk}
              ask={words.removeAskHelp}
              yes={words.removeAskYes}
            />
          </div>
        ) : null}
      </Split>
    </div>
  );
}

function AskHead({
  page,
  mayTag,
  statusRef,
}: Pick<AskWholeProps, 'page' | 'statusRef'> & { mayTag: boolean }) {
  const language = useLanguage();
  const words = askPageWords[language];
  const { ask, asks, at, removed } = page;
  const said = wordsIn(page.said, page.sides.own);
  const here = asks.findIndex(({ id }) => id === ask.id);
  const [before, after] = [asks[here - 1], here === -1 ? undefined : asks[here + 1]];
  const to = (id: string) => `${at}/asks/${encodeURIComponent(id)}`;
  return (
    <header className="page-head agenda-head">
      <div className="ask-place">
        <p className="small quiet">{removed ? words.aboveRemoved : words.above(ask.number, asks.length)}</p>
        {before === undefined ? null : (
          <ButtonLink to={to(before.id)} size="small" kind="quiet">
            <span aria-hidden="true">‹</span>
            <span>{words.previous}</span>
          </ButtonLink>
        )}
        {after === undefined ? null : (
          <ButtonLink to={to(after.id)} size="small" kind="quiet">
            <span>{words.next}</span>
            <span aria-hidden="true">›</span>
          </ButtonLink>
        )}
      </div>
      <div className="agenda-title">
        <div>
          <h1 lang={said.language === language ? undefined : said.language}>
            {said.priority ?? `${agendaPageWords[language].priority} ${ask.number}`}
          </h1>
        </div>
        <div className="row">
          {statusRef === null ? null : <div className="text-status" ref={statusRef} />}
        </div>
      </div>
      <SignatureLine />
      <TagsOf
        base={page.base}
        subject={ask.id}
        tags={ask.tags}
        choices={mayTag ? page.tagging : null}
        seats={page.seats}
      />
    </header>
  );
}

function CampaignsSection({ page: { campaigns, base } }: Pick<AskWholeProps, 'page'>) {
  const words = askPageWords[useLanguage()];
  return (
    <Section id="campaigns" title={words.campaigns}>
      {campaigns.length === 0 ? (
        <p className="small quiet">{words.campaignsNone}</p>
      ) : (
        <ul className="parts">
          {campaigns.map(({ id, slug, title }) => (
            <li key={id}>
              <Link to={`${base}/campaigns/${slug}`}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Whether a refusal is of one of the small buttons, which have no place of their own for it. */
function atHead(last: Refusal | undefined): boolean {
  const own = ['fact', 'new-target', 'rewrite', 'support', 'evidence', 'answer', 'link'];
  return last !== undefined && !own.includes(last.values['do'] ?? '');
}

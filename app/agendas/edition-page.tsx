import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { PublishedSources } from '../public-pages/published-sources.tsx';
import { UnreviewedNotice } from '../texts/checks/unreviewed.tsx';
import { ownName } from '../texts/languages.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { OneLanguage } from '../texts/side-by-side.tsx';
import { Button } from '../ui/button.tsx';
import { dayOf } from '../ui/dates.ts';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { PageHead } from '../ui/line.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Tabs } from '../ui/tabs.tsx';
import { EditionAsks } from './edition-asks.tsx';
import { ClosedFacts } from './closed-facts.tsx';
import type { MembersAskNode } from './edition-queries.ts';
import { EditionCheck } from './edition-check.tsx';
import { PrintLinks } from './print-links.tsx';
import type { AgendaHeadNode } from './queries.ts';
import type { Edition } from './read-edition.ts';
import { WorkingAsk } from './working-ask.tsx';

interface EditionPageProps {
  page: {
    agenda: AgendaHeadNode;
    edition: Edition;
    working: readonly MembersAskNode[];
    base: string;
    at: string;
    zone: string;
    seats: SeatChoice[];
    publicAt: string;
  };
  last: Refusal | undefined;
}

/** A closed edition: its words and facts as they were, how to check them, and whether everybody may read it. */
export function EditionPage({
  page: { agenda, edition, working, base, at, zone, seats, publicAt },
  last,
}: EditionPageProps) {
  const language = useLanguage();
  const words = agendaEditionWords[language];
  const say = words.page;
  const { publishedAt, closedAt, number } = edition;
  const printed = (['es', 'en'] as const).find((tag) => tag === edition.language) ?? language;
  const day = (instant: string) => dayOf(instant, zone, language, { year: true });
  return (
    <>
      <PageHead
        title={edition.title}
        lang={edition.language === language ? undefined : edition.language}
        above={`${say.title(number)} · ${say.closed(day(closedAt))} · ${
          publishedAt === null ? say.unpublished : say.published(day(publishedAt))
        }`}
      >
        {publishedAt === null ? null : (
          <p>
            <a href={publicAt}>{say.public}</a>
          </p>
        )}
      </PageHead>
      <FormError refusal={last} />
      <UnreviewedNotice languages={edition.languages} />
      {agenda.permissions.publish ? (
        <Form method="post" className="row publish-edition" noValidate sameTwice>
          <input type="hidden" name="do" value={publishedAt === null ? 'publish' : 'unpublish'} />
          <input type="hidden" name="edition" value={edition.id} />
          <SeatField seats={seats} />
          <Button kind={publishedAt === null ? 'primary' : 'plain'}>
            {publishedAt === null ? say.publish : say.unpublish}
          </Button>
          <p className="small quiet">{publishedAt === null ? say.publishHelp : say.unpublishHelp}</p>
        </Form>
      ) : null}
      {edition.languages.length < 2 ? null : (
        <Tabs
          label={say.language}
          items={edition.languages.map(({ language: tag }) => ({
            to: `${at}/editions/${number}?language=${tag}`,
            label: ownName(tag),
            current: tag === edition.language,
          }))}
        />
      )}
      {edition.preamble.length === 0 ? null : (
        <div className="agenda-preamble edition-preamble">
          <OneLanguage blocks={edition.preamble} language={edition.language} />
        </div>
      )}
      <Section id="asks" title={words.asks}>
        <p className="small quiet measure">{say.asPublic}</p>
        <EditionAsks
          edition={edition}
          language={language}
          more={(number) => {
            const ask = working.find((one) => one.number === number);
            const named = edition.asks.some((one) => one.number === number && one.lead !== null);
            return (
              <>
                {ask?.asClosed ? <ClosedFacts facts={ask.asClosed} named={named} base={base} /> : null}
                {ask?.working ? (
                  <WorkingAsk ask={ask.working} closed={ask.asClosed ?? null} base={base} />
                ) : null}
              </>
            );
          }}
        />
      </Section>
      <PublishedSources sources={edition.sources} zone={zone} language={language} />
      <div className="row agenda-steps">
        <PrintLinks to={`${at}/print/${number}-${printed}-`} language={language} />
      </div>
      <Section id="check" title={say.digests}>
        <EditionCheck edition={edition} language={language} />
      </Section>
    </>
  );
}

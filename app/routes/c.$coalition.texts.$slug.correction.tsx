import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicPath, verifyPath } from '../../domain/words/addresses.ts';
import { correctionDoneWords } from '../../domain/words/correction-done.ts';
import { correctionPageWords } from '../../domain/words/correction-pages.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { CloseCorrectionForm } from '../corrections/close-form.tsx';
import { BeginForm, ChangesSection, RatificationSection, StepForm } from '../corrections/parts.tsx';
import { CorrectionQuery, type CorrectionShown } from '../corrections/queries.ts';
import { answerCorrectionStep } from '../corrections/steps.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { momentOf } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  crumbs: ({ base, at, ours, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: correctionPageWords[ours].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${correctionPageWords[data?.ours ?? 'es'].title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { zone } = signedIn(request, context);
  const { coalition: slug = '', slug: asked = '' } = params;
  const { language } = context;
  const chosen = new URL(request.url).searchParams.get('language');
  const { viewer, coalition } = await context.graphql(CorrectionQuery, {
    ...{ coalition: slug, slug: asked, language },
    words: chosen !== null && /^[a-zA-Z-]{2,20}$/.test(chosen) ? chosen : language,
  });
  const statement = found(found(coalition).statement);
  if (!statement.permissions.readText) throw new Response(null, { status: 404 });
  return {
    ours: language,
    zone,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${statement.slug}`,
    place: { coalition: slug, statement: statement.slug },
    title: titleFor(statement, language),
    words: statement.languages.find((one) => one === chosen) ?? language,
    statement,
    seats: seatsHere(viewer, slug, request),
    published: new URL(request.url).searchParams.get('published') === 'yes',
    topics: [`statement:${topicId(statement.id)}`, `coalition:${topicId(coalition!.id)}`],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  return answerCorrectionStep(request, context);
}

/** Where a published text is corrected: begun, compared, closed, ratified and published. */
export default function CorrectionPage() {
  const page = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(page.topics);
  const { ours, title, statement, seats, zone, at } = page;
  const words = correctionPageWords[ours];
  const { correction } = statement;
  return (
    <div className="stack wide">
      <PageHead title={words.title} above={title.title}>
        <p className="quiet">{words.lead}</p>
      </PageHead>
      {correction === null && page.published ? <PublishedNow page={page} /> : null}
      {correction === null ? (
        statement.mayBeginCorrection ? (
          <BeginForm of={statement.id} seats={seats} last={last} />
        ) : (
          <Empty title={words.none}>{words.noneNext}</Empty>
        )
      ) : (
        <>
          <Banner icon="info">
            <p>
              <b>{words.reason}:</b> {correction.reason}
            </p>
            <p className="small quiet">
              {words.begun(correction.begunBy.person.name, momentOf(correction.begunAt, zone, ours))}
            </p>
          </Banner>
          {correction.state === 'drafting' && statement.permissions.editText ? (
            <p>
              <ButtonLink to={at} icon="edit">
                {words.toText}
              </ButtonLink>
            </p>
          ) : null}
          <Standing page={page} correction={correction} last={last} />
          <ChangesSection
            changes={correction.changes}
            version={statement.version?.number ?? ''}
            language={page.words}
            languages={statement.languages}
          />
          <Next page={page} correction={correction} last={last} />
        </>
      )}
    </div>
  );
}

/** What has just come of the correction: the edition everybody reads now. */
function PublishedNow({ page: { ours, zone, place, statement } }: { page: Page }) {
  const words = correctionDoneWords[ours];
  const { edition } = statement;
  if (edition === null || edition.number < 2) return null;
  return (
    <Banner tone="done" live>
      <p className="strong">{words.title(edition.version.number)}</p>
      <p>{words.edition(edition.number, momentOf(edition.publishedAt, zone, ours, { year: true }))}</p>
      <p className="small">{words.before}</p>
      <div className="row">
        <ButtonLink to={publicPath(place, ours)}>{words.read}</ButtonLink>
        <ButtonLink to={verifyPath(edition.code)}>{words.code(edition.code)}</ButtonLink>
      </div>
    </Banner>
  );
}

interface Shown {
  page: Page;
  correction: CorrectionShown;
  last: ReturnType<typeof useAnswer<typeof action>>;
}

/** How a closed correction stands, and publishing it. */
function Standing({ page: { ours, zone, seats }, correction, last }: Shown) {
  const words = correctionPageWords[ours];
  const { state, dueAt, ready, version, may } = correction;
  const number = version?.number ?? '';
  const publish = may.publish ? (
    <StepForm
      step="publish"
      of={correction.id}
      {...{ seats, last }}
      kind="primary"
      icon="done"
      label={words.publish.submit}
      help={words.publish.help}
    />
  ) : null;
  if (state === 'closed')
    return (
      <>
        <Banner tone="waiting">{words.closed(number)}</Banner>
        {publish}
      </>
    );
  if (state !== 'ratifying' || dueAt === null) return null;
  return (
    <RatificationSection ratifications={correction.ratifications}>
      <p>
        <b>
          {ready
            ? words.ratifying.over(number)
            : words.ratifying.until(number, momentOf(dueAt, zone, ours, { year: true }))}
        </b>{' '}
        {!ready && correction.publishesItself ? words.ratifying.itself : null}
      </p>
      <p>{correction.note}</p>
      {publish}
    </RatificationSection>
  );
}

/** Closing it, or giving it up. */
function Next({ page: { ours, seats, statement }, correction, last }: Shown) {
  const words = correctionPageWords[ours];
  const { may, id } = correction;
  return (
    <>
      {may.close ? (
        <Section id="close" title={words.close.title}>
          <p className="small quiet measure">{words.close.lead}</p>
          <CloseCorrectionForm of={id} statement={statement} seats={seats} last={last} />
        </Section>
      ) : null}
      {may.abandon ? (
        <details className="refuse" open={last?.values['step'] === 'abandon'}>
          <summary>{words.abandon.title}</summary>
          <StepForm
            step="abandon"
            of={id}
            {...{ seats, last }}
            label={words.abandon.submit}
            help={words.abandon.help}
          />
        </details>
      ) : null}
    </>
  );
}

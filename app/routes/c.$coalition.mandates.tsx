import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '../../domain/platform.ts';
import { mandatesPath } from '../../domain/words/desk-addresses.ts';
import { mandatePageWords } from '../../domain/words/mandate-pages.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { MandatesQuery } from '../sign-ons/mandates/documents.ts';
import { GiveMandateForm, latestFrom } from '../sign-ons/mandates/give.tsx';
import { MandateList, WaitingCalls } from '../sign-ons/mandates/list.tsx';
import { takeMandateStep } from '../sign-ons/mandates/take-step.ts';
import { seatsHere } from '../texts/seats.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, coalition }) => [
    { name: signOnPageWords[language].list.title, to: `/c/${coalition}/sign-ons` },
    { name: mandatePageWords[language].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${mandatePageWords[page?.language ?? 'es'].title} · ${page?.shortName ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { zone } = signedIn(request, context);
  const { language } = context;
  const answer = await context.graphql(MandatesQuery, { coalition: params['coalition'] ?? '', language });
  const { slug, shortName, timeZone, themes, standingMandates, ownRules } = found(answer.coalition);
  const answering = (answer.viewer?.seats ?? []).filter(({ maySign, mayPropose }) => maySign || mayPropose);
  const ids = new Set(answering.map(({ id }) => id));
  const today = dayIn(context.now(), timeZone);
  return {
    ...{ language, zone, shortName, themes, today, ownRules },
    coalition: slug,
    latest: latestFrom(today),
    mandates: standingMandates,
    seats: seatsHere(answer.viewer, slug, request).filter(({ id }) => ids.has(id)),
    topics: [
      ...new Set(answer.viewer?.seats.map(({ organization }) => `organization:${topicId(organization.id)}`)),
    ],
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const back = await takeMandateStep(context, await request.formData());
  if (back !== null) return data(back, { status: back.refusal.problems.length === 0 ? 200 : 422 });
  return redirect(mandatesPath(params['coalition'] ?? ''), 303);
}

/** What the reader's own organisations have said beforehand that they sign. */
export default function Mandates() {
  const { topics, mandates, themes, today, latest, ownRules, ...around } = useLoaderData<typeof loader>();
  const words = mandatePageWords[useLanguage()];
  const last = useAnswer<typeof action>();
  const held = { ...around, last, mandates };
  useLive(topics);
  return (
    <>
      <PageHead title={words.title}>
        <p className="quiet measure">{words.lead}</p>
        <p className="small quiet">{words.private}</p>
      </PageHead>
      {mandates.some(({ calls }) => calls.some(({ ending }) => ending === null)) ? (
        <Section id="waiting" title={words.waiting}>
          <WaitingCalls {...held} />
        </Section>
      ) : null}
      <Section id="mandates" title={words.list}>
        {mandates.length === 0 ? (
          <Empty title={words.none}>{words.noneNext}</Empty>
        ) : (
          <MandateList {...held} />
        )}
      </Section>
      <Section id="give" title={words.give}>
        {around.seats.length === 0 ? (
          <p>{words.notSigner}</p>
        ) : themes.length === 0 ? (
          <p>{words.noThemes}</p>
        ) : (
          <GiveMandateForm
            key={mandates.length}
            {...{ themes, today, latest, last, rules: ownRules }}
            seats={around.seats}
          />
        )}
      </Section>
    </>
  );
}

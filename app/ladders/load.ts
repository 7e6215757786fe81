import { data, redirect } from '@remix-run/node';
import { RUNGS, USUAL_LEADS, type RungKind } from '../../domain/statements/constants.ts';
import { placeName } from '../../domain/words/places.ts';
import type { RequestContext } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { problemsOf } from '../refused.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { refusal } from '../ui/refusal.ts';
import { isDone } from './done.ts';
import { LadderPreviewQuery, LadderQuery, PlanLadder } from './queries.ts';

/** What the address asks for; null where it asks for nothing. */
function planOf(asked: URLSearchParams) {
  const deliveryAt = asked.get('deliveryAt');
  if (deliveryAt === null) return null;
  const lead = (kind: RungKind) => {
    const said = asked.get(kind) ?? '';
    return /^\d{1,3}$/.test(said) ? Number(said) : -1;
  };
  return {
    ...{ deliveryAt, zone: asked.get('zone') ?? '', countries: asked.getAll('countries') },
    leads: {
      ...{ print: lead('print'), translation: lead('translation'), signOn: lead('signOn') },
      ...{ text: lead('text'), boards: lead('boards') },
    },
  };
}

const namesIn = (language: 'es' | 'en') => (codes: readonly string[]) =>
  new Intl.ListFormat(language).format(codes.map((code) => placeName(code, language)));

/** "2027-01-14T10:00" as the clock of a zone shows it. */
function localIn(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    ...{
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    },
  }).format(new Date(at));
  return parts.replace(' ', 'T');
}

/** The days before the delivery, and as the address would have them. */
export async function loadLadder(
  request: Request,
  params: { coalition?: string | undefined; slug?: string | undefined },
  context: RequestContext,
) {
  const { zone } = signedIn(request, context);
  const { language } = context;
  const place = { coalition: params.coalition ?? '', slug: params.slug ?? '' };
  const { viewer, coalition } = await context.graphql(LadderQuery, place);
  const statement = found(found(coalition).statement);
  const { ladder } = statement;
  const { searchParams } = new URL(request.url);
  const plan = planOf(searchParams);
  const answered = plan && (await context.graphql(LadderPreviewQuery, { ...place, plan })).coalition;
  const preview = answered?.statement?.preview ?? null;
  const now = context.now();
  const names = namesIn(language);
  const before = new Map((ladder?.rungs ?? []).map(({ step, at }) => [step as string, at]));
  type Told = NonNullable<typeof ladder>['rungs'][number];
  const told = (rung: Told) => ({
    ...{ step: rung.step, at: rung.at, ownAt: rung.ownAt, past: rung.at < now },
    done: isDone(rung.step, statement),
    holiday: rung.holidayIn.length === 0 ? null : names(rung.holidayIn),
  });
  const delivery = (at: string) => ({
    ...{ step: 'delivery' as const, at, ownAt: null, past: at < now, done: false, holiday: null },
  });
  /** In the order of time, the delivery last. */
  const inTime = (of: { deliveryAt: string; rungs: readonly Told[] }) => [
    ...of.rungs.map(told).reverse(),
    delivery(of.deliveryAt),
  ];
  const steps = ladder === null ? null : inTime(ladder);
  const proposed =
    preview?.__typename === 'LadderPreview'
      ? inTime(preview).map((step) => {
          const was = step.step === 'delivery' ? ladder?.deliveryAt : before.get(step.step);
          return { ...step, was: was === undefined || was === step.at ? null : was };
        })
      : null;
  const places = [...new Set([...(statement.ladderCountries ?? []), ...(ladder?.countries ?? [])])];
  return {
    ...{ language, now, zone, base: `/c/${place.coalition}`, statement: statement.id },
    at: `/c/${place.coalition}/texts/${statement.slug}`,
    title: titleFor(statement, language),
    seats: seatsHere(viewer, place.coalition, request),
    mayPlan: statement.mayPlanLadder,
    places: places
      .map((code) => ({ code, name: placeName(code, language) }))
      .sort((one, other) => one.name.localeCompare(other.name, language)),
    unknown: (statement.ladderUnknown ?? []).length === 0 ? null : names(statement.ladderUnknown ?? []),
    skips: names(ladder?.countries ?? []),
    steps,
    next: steps?.find(({ past, done }) => !past && !done) ?? null,
    signOnCloses: differing(statement.signOn?.closesAt, before.get('signOn')),
    problems: preview && preview.__typename !== 'LadderPreview' ? problemsOf(preview) : [],
    proposed,
    changed: proposed?.filter(({ was }) => was !== null || ladder === null).length ?? 0,
    start: startOf(searchParams, ladder, zone),
    topics: [`statement:${topicId(statement.id)}`],
  };
}

export type LadderPage = Awaited<ReturnType<typeof loadLadder>>;
export type LadderStepShown = NonNullable<LadderPage['steps']>[number];

/** When signing closes, where that is not what was planned. */
function differing(closesAt: string | undefined, planned: string | undefined): string | null {
  return closesAt !== undefined && planned !== undefined && closesAt !== planned ? closesAt : null;
}

/** What the form begins with: what was asked, else what is planned, else what is usual. */
function startOf(
  asked: URLSearchParams,
  ladder: {
    deliveryAt: string;
    zone: string;
    countries: string[];
    rungs: { step: string; lead: number }[];
  } | null,
  zone: string,
) {
  const leads = Object.fromEntries(
    RUNGS.map((kind) => {
      const planned = ladder?.rungs.find(({ step }) => step === kind)?.lead;
      return [kind, asked.get(kind) ?? String(planned ?? USUAL_LEADS[kind])];
    }),
  );
  return {
    deliveryAt: asked.get('deliveryAt') ?? (ladder === null ? '' : localIn(ladder.deliveryAt, ladder.zone)),
    zone: asked.get('zone') ?? ladder?.zone ?? zone,
    countries: asked.has('deliveryAt') ? asked.getAll('countries') : (ladder?.countries ?? null),
    leads,
  };
}

/** Keeps what the address shows, and leads back. */
export async function runLadder(request: Request, context: RequestContext) {
  signedIn(request, context);
  const form = await request.formData();
  const { pathname, searchParams } = new URL(request.url);
  const plan = planOf(searchParams);
  if (plan === null) throw new Response(null, { status: 400 });
  const said = (name: string) => String(form.get(name) ?? '');
  const { result } = await context.graphql(PlanLadder, {
    ...{ seat: said('seat'), statement: said('statement'), plan },
  });
  const problems = problemsOf(result);
  return problems.length > 0 ? data(refusal(problems, form), { status: 422 }) : redirect(pathname, 303);
}

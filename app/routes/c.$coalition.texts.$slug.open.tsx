import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DAY, dayIn, later } from '../../domain/platform.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { proposedClosing } from '../alerts/proposed-closing.ts';
import type { ResultOf } from '../graphql.ts';
import type { RouteHandle } from '../handle.ts';
import { useAnswer } from '../live/use-answer.ts';
import { OpeningQuery } from '../sign-ons/desk-queries.ts';
import { OpenForm, type Convenor } from '../sign-ons/open-form.tsx';
import { OpenReview } from '../sign-ons/open-review.tsx';
import { takeOpeningStep } from '../sign-ons/opening.ts';
import { readBlocks } from '../texts/blocks.ts';
import { found, signedIn } from '../shell/guard.ts';
import { UnreviewedNotice } from '../texts/checks/unreviewed.tsx';
import { lackingOf, LackingNotice } from '../texts/lacking.tsx';
import { languageName } from '../texts/languages.ts';
import { seatsHere } from '../texts/seats.tsx';
import { LostNotice } from '../texts/sources/lost-notice.tsx';
import { titleFor } from '../texts/titles.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';

const TWO_WEEKS = 14 * DAY;

export const handle: RouteHandle<Awaited<ReturnType<typeof loader>>> = {
  crumbs: ({ language, signOns }) => [
    { name: signOnPageWords[language].list.title, to: signOns },
    { name: signOnDeskWords[language].opening.title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${signOnDeskWords[page?.language ?? 'es'].opening.title} · ${page?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(request, context);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(OpeningQuery, {
    coalition: params['coalition'] ?? '',
    slug: params['slug'] ?? '',
  });
  const { slug, timeZone, members, bodies, statement, deadLinks } = found(coalition);
  const about = found(statement);
  const office = viewer && { ...viewer, seats: viewer.seats.filter(({ secretariat }) => secretariat) };
  return {
    language,
    now: context.now(),
    signOns: `/c/${slug}/sign-ons`,
    at: `/c/${slug}/texts/${about.slug}`,
    title: titleFor(about, language),
    statement: about.id,
    mayOpen: about.permissions.openSignOn,
    version: about.version && {
      number: about.version.number,
      lost: { n: about.version.lostLinks, refused: deadLinks === 'refused' },
      reference: languageName(about.version.referenceLanguage, language),
      closed: about.version.languages.map(({ language: tag, unreviewed }) => ({
        language: tag,
        unreviewed,
      })),
      lacking: lackingOf(
        about.version.languages.map((one) => ({ language: one.language, blocks: readBlocks(one.blocks) })),
      ),
    },
    zone: timeZone,
    start:
      about.urgent === null
        ? { day: dayIn(later(context.now(), TWO_WEEKS), timeZone), time: '17:00', fast: false }
        : { ...proposedClosing(about.urgent.beganAt, { zone: timeZone, now: context.now() }), fast: true },
    seats: seatsHere(office, slug, request),
    members: convenors(members, bodies),
  };
}

type Found = NonNullable<ResultOf<typeof OpeningQuery>['coalition']>;

/** Who may convene: the coalition's own office, which is no member, and the members. */
function convenors(members: Found['members'], bodies: Found['bodies']): Convenor[] {
  const all = (members?.edges ?? []).map(({ node }) => node.organization);
  const office = bodies.filter(({ kind }) => kind === 'secretariat').flatMap((body) => body.members);
  const hosts = new Map(office.map(({ seat }) => [seat.organization.id, seat.organization]));
  for (const { id } of all) hosts.delete(id);
  return [
    ...[...hosts.values()].map((one) => ({ ...one, host: true })),
    ...all.map((one) => ({ ...one, host: false })),
  ];
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  signedIn(request, context);
  const form = await request.formData();
  const opening = await takeOpeningStep(context, form);
  if (opening !== null) return data(opening, { status: opening.refusal.problems.length > 0 ? 422 : 200 });
  return redirect(`/c/${params['coalition']}/sign-ons/${params['slug']}/manage`, 303);
}

/** Opens a closed text for signature: its terms, once more in full, and then open. */
export default function OpenForSignature() {
  const { title, version, mayOpen, at, members, now, statement, seats, zone, start } =
    useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  const language = useLanguage();
  const words = signOnDeskWords[language].opening;
  return (
    <>
      <PageHead serif title={title.title} lang={title.language === language ? undefined : title.language}>
        {mayOpen && version !== null ? (
          <p className="quiet measure">
            {words.meaning} {words.reference(version.reference, version.number)}
          </p>
        ) : null}
      </PageHead>
      {mayOpen && version !== null ? (
        <>
          <LackingNotice lacking={version.lacking} />
          <UnreviewedNotice languages={version.closed} />
          <LostNotice to={`${at}/sources`} {...version.lost} />
        </>
      ) : null}
      {!mayOpen ? (
        <Empty title={words.cannot} action={<ButtonLink to={at}>{words.backToText}</ButtonLink>}>
          {words.cannotDetail}
        </Empty>
      ) : seats.length === 0 ? (
        <Banner tone="objection">{words.cannotDetail}</Banner>
      ) : last?.step === 'review' ? (
        <OpenReview opening={last} members={members} now={now} />
      ) : (
        <OpenForm {...{ statement, seats, members, zone, start, last }} />
      )}
    </>
  );
}

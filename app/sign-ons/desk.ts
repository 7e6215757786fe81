import { plainText } from '../../domain/texts/schema.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { number, type Language } from '../../domain/words/words.ts';
import type { RequestContext } from '../load-context.d.ts';
import { DeskQuery } from './desk-queries.ts';
import { isDone } from '../ladders/done.ts';
import { headingOf } from './countries.ts';
import type { RungKind } from '../../domain/statements/constants.ts';
import type { SignOnPage } from './load.ts';

type LadderStep = RungKind | 'delivery';

/** What the secretariat and the convenors see besides what everybody reads; null for others. */
export async function loadDesk(context: RequestContext, page: SignOnPage) {
  const { language } = context;
  const { coalition } = await context.graphql(DeskQuery, {
    coalition: page.coalition.slug,
    slug: page.statement.slug,
  });
  const statement = coalition?.statement;
  const signOn = statement?.signOn;
  const unanswered = signOn?.unanswered;
  if (!statement || !unanswered) return null;
  const declines = (signOn.declines ?? []).map((one) => ({
    ...one,
    key: `${one.seat.id} ${one.at}`,
    country: headingOf(one.organization.countries, language),
  }));
  const members = new Map(
    (coalition.members?.edges ?? []).map(({ node }) => [node.organization.id, node] as const),
  );
  return {
    edition: statement.edition,
    mayExportPrivileged: signOn.mayExportPrivileged,
    hasLadder: statement.ladder !== null,
    correction:
      statement.correction !== null
        ? ('see' as const)
        : statement.mayBeginCorrection
          ? ('begin' as const)
          : null,
    next: nextStep(statement.ladder, page),
    requests: signOn.requests && {
      mayAsk: signOn.othersMayAsk,
      waiting: signOn.requests.filter(
        ({ state, duplicateOf, setAside }) => state === 'pending' && duplicateOf === null && !setAside,
      ).length,
    },
    /** Sheets that wait for a second person; null but for the secretariat. */
    sheets: signOn.papers && signOn.papers.filter(({ state }) => state === 'entered').length,
    disputes: signOn.disputes ?? [],
    closingReason: signOn.closingReason,
    late: (signOn.lateRequests ?? []).map((one) => ({
      ...one,
      country: headingOf(one.organization.countries, language),
    })),
    declines,
    log: logOf(
      (statement.acts?.edges ?? []).map(({ node }) => node),
      declines,
      language,
    ),
    reminders:
      signOn.reminders === null
        ? null
        : {
            plan: signOn.reminderPlan,
            sent: signOn.reminders.map(({ at, asked, seat }) => ({
              at,
              asked,
              by: seat?.person.name ?? null,
            })),
          },
    unanswered: unanswered.map(({ id, name, place, countries }) => {
      const member = members.get(id);
      const deciders = (member?.seats ?? []).filter(({ maySign }) => maySign);
      return {
        id,
        name,
        place,
        country: headingOf(countries, language),
        rule: member?.signingRule ?? null,
        deciders: [...new Set(deciders.map(({ person }) => person.name))],
        contacts: member?.contacts ?? [],
      };
    }),
  };
}

/** What is next of the days before the delivery. */
function nextStep(
  ladder: { deliveryAt: string; rungs: readonly { step: LadderStep; at: string }[] } | null,
  { now, statement: { state }, signOn }: SignOnPage,
): { step: LadderStep; at: string } | null {
  if (ladder === null) return null;
  const steps = [...ladder.rungs.toReversed(), { step: 'delivery' as const, at: ladder.deliveryAt }];
  return steps.find(({ step, at }) => at > now && !isDone(step, { state, signOn })) ?? null;
}

interface Line {
  key: string;
  at: string;
  sentence: string;
  actor: string | null;
  organization: string | null;
}

type Acts = readonly (Pick<Line, 'at' | 'sentence' | 'actor'> & {
  id: string;
  seat: { organization: { name: string } } | null;
})[];
type Declined = readonly {
  key: string;
  at: string;
  reason: string;
  organization: { name: string };
  seat: { person: { name: string } };
}[];

/** The acts everybody reads and, for the secretariat alone, each no in its place among them; the newest first. */
function logOf(acts: Acts, declines: Declined, language: Language): Line[] {
  const { declinedAct } = signOnDeskWords[language].manage;
  return [
    ...declines.map(({ key, at, reason, organization, seat }) => ({
      ...{ key, at, sentence: declinedAct(reason) },
      actor: seat.person.name,
      organization: organization.name,
    })),
    ...acts.map(({ id, at, sentence, actor, seat }) => ({
      ...{ key: id, at, sentence, actor },
      organization: seat?.organization.name ?? null,
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

export type Desk = NonNullable<Awaited<ReturnType<typeof loadDesk>>>;
export type Unanswered = Desk['unanswered'][number];
export type LateArrival = Desk['late'][number];

/** The sentence of a text that says how many sign, with the number in its place; null where it has none. */
export function countSentence(page: SignOnPage): string | null {
  const words = page.text.blocks.map(plainText).find((text) => text.includes('{n}'));
  const sentence = words?.split(/(?<=[.;!?])\s/u).find((one) => one.includes('{n}'));
  const frame = page.text.language === 'en' ? 'en' : 'es';
  return sentence?.replaceAll('{n}', number(frame, page.signOn.tally.organizations)) ?? null;
}

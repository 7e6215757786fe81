import { homePath, signingPath } from '../../domain/words/addresses.ts';
import type { Block } from '../../domain/texts/schema.ts';
import { countWords, plainText } from '../../domain/texts/schema.ts';
import { isSecretariat } from '../accounts/seats.ts';
import type { RequestContext } from '../load-context.d.ts';
import { readBlocks } from '../texts/blocks.ts';
import { found, signedIn } from '../shell/guard.ts';
import { lackingOf, type LackingLanguage } from '../texts/lacking.tsx';
import { languageName, ownName } from '../texts/languages.ts';
import { isAskedFor, topicId } from '../live/topic-id.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { headingOf } from './countries.ts';
import { sinceOf } from './since.ts';
import { AtRiskQuery } from './own-queries.ts';
import { SignOnQuery, type OurAnswer } from './queries.ts';

const WORDS_A_MINUTE = 220;
const WASHINGTON = 'America/New_York';

/**
 * Everything the pages of one sign-on show, in the interface's language; the text in the one asked for.
 * `signature`: the page is about this answer, whichever seat it is of.
 */
export async function loadSignOn(
  request: Request,
  params: { coalition?: string | undefined; slug?: string | undefined },
  context: RequestContext,
  signature?: string,
) {
  const { zone, person } = signedIn(request, context);
  const { language } = context;
  const { viewer, coalition } = await context.graphql(SignOnQuery, {
    coalition: params.coalition ?? '',
    slug: params.slug ?? '',
    language,
  });
  const { statement, ...around } = found(coalition);
  const { signOn: opening, ...about } = found(statement);
  const { version, groups, ours, ...signOn } = found(opening);
  const asked = new URL(request.url).searchParams;
  const lacking = lackingOf(
    version.languages.map((one) => ({ language: one.language, blocks: readBlocks(one.blocks) })),
  );
  const text = chosenText(version, asked.get('language'), language, lacking);
  const seats = seatsHere(viewer, around.slug, request);
  const candidates = signature === undefined ? ours : ours.filter((one) => one.signature?.id === signature);
  const mine = acting(candidates, asked.get('seat'), seats[0]?.id);
  const office = isSecretariat(viewer, around.slug);
  const place = { coalition: around.slug, statement: about.slug };
  const base = signingPath(place);
  return {
    language,
    now: context.now(),
    zones: [zone, signOn.zone, WASHINGTON],
    personId: person.id,
    coalition: around,
    place,
    base,
    link: context.origin + base,
    home: context.origin + homePath(around.slug),
    statement: about,
    title: titleFor(about, language),
    signOn,
    version: { number: version.number, reference: languageName(version.referenceLanguage, language) },
    lost: { n: version.lostLinks, refused: around.deadLinks === 'refused' },
    text: {
      ...text,
      /** The languages in which not everything is said. */
      lacking,
      /** How many of their paragraphs nobody had reviewed at closing. */
      closed: version.languages.map(({ language: tag, unreviewed }) => ({ language: tag, unreviewed })),
      minutes: minutesOf(text.blocks),
      languages: version.languages.map((one) => ({ tag: one.language, name: ownName(one.language) })),
      names: Object.fromEntries(
        version.languages.map((one) => [one.language, languageName(one.language, language)]),
      ),
    },
    since: sinceOf(signOn.since),
    groups: groups.map(({ key, label, withheld, signatures }) => ({
      key,
      label,
      withheld,
      signatures: signatures.map(({ id, name, logo, reservation, organization }) => ({
        ...{ id, name, logo, reservation },
        place: organization.place,
      })),
    })),
    answers: ours.map(({ seat, organization }) => ({ seat: seat.id, organization: organization.name })),
    answer: mine && { ...mine, listedUnder: headingOf(mine.organization.countries, language) },
    office,
    seats,
    offices: seatsHere(
      viewer && { ...viewer, seats: viewer.seats.filter((seat) => seat.secretariat) },
      around.slug,
      request,
    ),
    topics: [
      `sign-on:${topicId(signOn.id)}`,
      `statement:${topicId(about.id)}`,
      `coalition:${topicId(around.id)}`,
      ...(office ? [`office:${topicId(around.id)}`] : []),
      ...new Set(ours.map(({ organization }) => `organization:${topicId(organization.id)}`)),
    ],
  };
}

export type SignOnPage = Awaited<ReturnType<typeof loadSignOn>>;
export type MyAnswer = NonNullable<SignOnPage['answer']>;

/** Whether the organisation has asked to be careful with its name: then withholding it is what the form offers first. */
export async function isAtRisk(context: RequestContext, page: SignOnPage): Promise<boolean> {
  if (page.answer === undefined) return false;
  const { coalition } = await context.graphql(AtRiskQuery, {
    coalition: page.coalition.slug,
    organization: page.answer.organization.id,
  });
  return coalition?.member?.atRisk ?? false;
}

/** The answer of the seat asked for, else of the one offered first, else of one that has something to do. */
function acting(ours: OurAnswer[], asked: string | null, first: string | undefined): OurAnswer | undefined {
  const ofSeat = (seat: string | null) => ours.find((one) => isAskedFor(seat, one.seat.id));
  return (
    ofSeat(asked) ??
    ofSeat(first ?? null) ??
    ours.find(({ may }) => may.approve || may.sign || may.propose) ??
    ours[0]
  );
}

interface Languages {
  referenceLanguage: string;
  languages: readonly { language: string; title: string; blocks: unknown }[];
}

/** The text in the language asked for, else in the reader's where nothing is missing in it, else the reference. */
function chosenText(
  { referenceLanguage, languages }: Languages,
  asked: string | null,
  ours: string,
  lacking: readonly LackingLanguage[],
) {
  const of = (tag: string | null) => languages.find((one) => one.language === tag);
  const whole = lacking.every(({ language }) => language !== ours);
  const chosen = found(of(asked) ?? (whole ? of(ours) : undefined) ?? of(referenceLanguage));
  return { language: chosen.language, title: chosen.title, blocks: chosen.blocks as Block[] };
}

function minutesOf(blocks: readonly Block[]): number {
  const words = blocks.reduce((sum, block) => sum + countWords(plainText(block)), 0);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

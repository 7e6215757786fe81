import type { Instant, Platform } from '../platform.ts';
import { languagesOfVersions, requireVersion, type VersionLanguage } from '../statements/reads.ts';
import type { Block } from '../texts/schema.ts';
import { inOrder, isLost, sourcesOfVersions, type VersionSource } from '../texts/sources/reads.ts';
import { agendaPrintWords } from '../words/agenda-print.ts';
import { agendasWords } from '../words/agendas.ts';
import { standingWords } from '../words/alignment-standing.ts';
import { languageName } from '../words/languages.ts';
import type { Language } from '../words/words.ts';
import { addresseeLine } from './addressee-label.ts';
import { factLines, preambleOf, wordsOfAsk, type Around, type OnePageModel } from './one-page.ts';
import { factsOfEditions, type AgendaEdition, type EditionAsk } from './reads-editions.ts';
import { shownSupportersOf } from './reads-sets.ts';

/** A closed edition as it was; it names whom the public may know now. Whether it may be read is asked before. */
export async function pageOfEdition(
  { store }: Platform,
  edition: AgendaEdition,
  { language, now, head, day, paper, address }: Around & { now: Instant; address: string },
): Promise<OnePageModel> {
  const say = agendaPrintWords[language];
  const version = await requireVersion(store.read, edition.versionId);
  const [languages = []] = await languagesOfVersions(store.read, [edition.versionId]);
  const own = languages.find((one) => one.language === language) ?? languages[0]!;
  const sides = [own, ...languages].map((one) => ({
    language: one.language,
    blocks: JSON.parse(one.blocks) as Block[],
  }));
  const { number, publishedAt, closedAt } = edition;
  const facts = (await factsOfEditions(store.read, [edition.id])).get(edition.id)!;
  const leads = await shownLeads(store.read, facts.asks, now);
  return {
    ...head,
    language,
    paper,
    written: own.language,
    title: own.title,
    edition:
      publishedAt === null ? say.edition(number, day(closedAt)) : say.published(number, day(publishedAt)),
    preamble: preambleOf(
      sides[0]!.blocks,
      new Set(facts.asks.flatMap(({ heading, block }) => [heading, block])),
    ),
    asks: facts.asks.map((ask, index) => ({
      number: index + 1,
      ...wordsOfAsk(sides, ask),
      status: agendasWords[language].statuses[ask.status],
      facts: factsOf(ask, language, leads.get(ask.id) ?? ''),
    })),
    foot: [
      ...noticesOf(own, await sourcesOfVersions(store.read, [edition.versionId]), language),
      say.wordsDigest(version.digest),
      ...(publishedAt === null ? [] : [say.check(address)]),
    ],
    datedAt: publishedAt ?? closedAt,
  };
}

/** What its readers are told of the words it is printed with: that nobody had reviewed some, or that links were lost. */
function noticesOf(
  { language: written, unreviewed, blocks }: VersionLanguage,
  sources: readonly VersionSource[],
  language: Language,
): string[] {
  const lost = inOrder(sources, written, JSON.parse(blocks) as Block[]).filter(isLost).length;
  return [
    unreviewed ? standingWords[language].closed(unreviewed, languageName(written, language)) : '',
    lost > 0 ? agendaPrintWords[language].lostLinks(lost) : '',
  ].filter(Boolean);
}

/** The leads that let the public know that they support their ask, by ask. */
async function shownLeads(
  db: Platform['store']['read'],
  asks: readonly EditionAsk[],
  now: Instant,
): Promise<Map<string, string>> {
  const shown = await shownSupportersOf(
    db,
    asks.map(({ id }) => id),
    now,
  );
  return new Map(
    asks.flatMap(({ id, lead }) => {
      const found = shown.find((one) => one.askId === id && one.organizationId === lead);
      return found ? [[id, found.name] as const] : [];
    }),
  );
}

function factsOf(
  { target, venueEs, venueEn, moment }: EditionAsk,
  language: Language,
  lead: string,
): string[] {
  const to =
    target &&
    addresseeLine(
      {
        office: { es: target.officeEs, en: target.officeEn },
        institution: { es: target.institutionEs, en: target.institutionEn },
        level: target.level,
        country: target.country,
      },
      language,
    );
  const venue = language === 'es' ? (venueEs ?? venueEn) : (venueEn ?? venueEs);
  return factLines(language, { to: to ?? '', venue: venue ?? '', moment, lead });
}

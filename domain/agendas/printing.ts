import { authorize } from '../authorize.ts';
import { findCoalition } from '../coalitions/reads.ts';
import { letterhead } from '../editions/reads.ts';
import { NotFound } from '../errors.ts';
import type { Instant, Platform } from '../platform.ts';
import type { Press } from '../print/press.ts';
import { languagesOfVersions, requireVersion } from '../statements/reads.ts';
import { readText } from '../texts/co-editing/reads.ts';
import { plainText, type Block } from '../texts/schema.ts';
import type { Viewer } from '../viewer.ts';
import { publicAgendaPath } from '../words/addresses.ts';
import { agendaPrintWords } from '../words/agenda-print.ts';
import { agendasWords } from '../words/agendas.ts';
import { placeName } from '../words/places.ts';
import type { Language } from '../words/words.ts';
import { firstLines, type OnePageModel, type PrintedAsk } from './one-page.ts';
import { mayKnowAgenda, mayReadEdition } from './policy.ts';
import { findAgendaBySlug, type Agenda } from './reads.ts';
import { blocksOfAsks } from './reads-asks.ts';
import { editionsOfAgendas, type AgendaEdition, type EditionAsk } from './reads-editions.ts';
import { shownSupportersOf } from './reads-sets.ts';
import { presentRows } from './reads-sheet.ts';

/** Which print: of the edition at work, for members, or of a closed one. */
export interface AgendaPrint {
  coalition: string;
  agenda: string;
  /** Null: the edition at work; "published": the newest that everybody may read. */
  edition: number | 'published' | null;
  language: Language;
  paper: 'letter' | 'a4';
}

interface Printing {
  press: Press;
  origin: string;
}

/** An agenda on one page. A closed edition names whom the public may know, whoever asks; the one at work is for members. */
export async function agendaPrintFor(
  platform: Platform,
  { press, origin }: Printing,
  viewer: Viewer,
  asked: AgendaPrint,
): Promise<{ bytes: Uint8Array; mime: string; fileName: string }> {
  const db = platform.store.read;
  const coalition = await findCoalition(db, asked.coalition);
  const agenda = coalition && (await findAgendaBySlug(db, coalition.id, asked.agenda));
  if (!agenda) throw new NotFound();
  const now = platform.clock.now();
  const at = { origin, now };
  const model =
    asked.edition === null
      ? await atWork(platform, viewer, agenda, asked, at)
      : await closed(platform, viewer, agenda, asked, at);
  const bytes = await press.print<typeof import('./one-page-printer.ts')>(
    new URL('./one-page-printer.ts', import.meta.url),
    model,
  );
  return {
    bytes,
    mime: 'application/pdf',
    fileName: `${agenda.slug}-${agendaPrintWords[asked.language].file}-${asked.language}-${asked.paper}.pdf`,
  };
}

interface At {
  origin: string;
  now: Instant;
}

async function atWork(
  platform: Platform,
  viewer: Viewer,
  agenda: Agenda,
  { language, paper }: AgendaPrint,
  { now }: At,
): Promise<OnePageModel> {
  authorize(mayKnowAgenda(viewer, agenda));
  const db = platform.store.read;
  const say = agendaPrintWords[language];
  const written = agenda.languages.includes(language) ? language : agenda.languages[0]!;
  const rows = await presentRows(db, viewer, agenda, { language, now });
  const { blocks } = await readText(db, agenda.textId);
  const ofAsks = new Set(
    (await blocksOfAsks(db, agenda.id)).flatMap((one) => [one.headingBlockId, one.blockId]),
  );
  const { day, head } = await around(platform, agenda.coalitionId, language);
  return {
    ...head,
    language,
    written,
    paper,
    title: agenda.titles[written] ?? agenda.titles[agenda.languages[0]!] ?? '',
    edition: say.atWork(String(agenda.edition), day(now)),
    preamble: preambleOf(blocks[written] ?? [], ofAsks),
    asks: rows.map(({ ask, cells }, index) => {
      const shown = (key: string) => cells.get(key)?.shown ?? '';
      const other = language === 'es' ? 'en' : 'es';
      return {
        number: index + 1,
        priority: shown(`priority:${written}`),
        ask: shown(`ask:${written}`),
        facts: factsOf(language, {
          to: shown('target'),
          venue: shown(`venue-${language}`) || shown(`venue-${other}`),
          moment: ask.moment,
          status: shown('status'),
          lead: shown('lead'),
        }),
      };
    }),
    foot: [say.draft],
    datedAt: now,
  };
}

async function closed(
  platform: Platform,
  viewer: Viewer,
  agenda: Agenda,
  { edition: asked, language, paper, coalition }: AgendaPrint,
  { origin, now }: At,
): Promise<OnePageModel> {
  const db = platform.store.read;
  const all = await editionsOfAgendas(db, [agenda.id]);
  const edition = all.find((one) =>
    asked === 'published' ? one.publishedAt !== null : one.number === asked,
  );
  if (!edition) throw new NotFound();
  authorize(mayReadEdition(viewer, agenda, edition));
  const say = agendaPrintWords[language];
  const [languages = []] = await languagesOfVersions(db, [edition.versionId]);
  const version = await requireVersion(db, edition.versionId);
  const own =
    languages.find((one) => one.language === language) ??
    languages.find((one) => one.language === version.referenceLanguage)!;
  const blocks = JSON.parse(own.blocks) as Block[];
  const leads = await shownLeads(platform, edition, now);
  const { day, head } = await around(platform, agenda.coalitionId, language);
  const line = edition.publishedAt === null ? say.edition : say.published;
  const address = `${origin}${publicAgendaPath({ coalition, agenda: agenda.slug }, language)}`;
  return {
    ...head,
    language,
    written: own.language,
    paper,
    title: own.title,
    edition: line(String(edition.number), day(edition.publishedAt ?? edition.closedAt)),
    preamble: preambleOf(
      blocks,
      new Set(edition.facts.asks.flatMap(({ heading, block }) => [heading, block])),
    ),
    asks: edition.facts.asks.map((ask, index) => printedAsk(ask, index + 1, blocks, language, leads)),
    foot: [
      say.digests(version.digest, edition.digest),
      ...(edition.publishedAt === null ? [] : [say.check(address)]),
    ],
    datedAt: edition.publishedAt ?? edition.closedAt,
  };
}

/** The leads that let the public know that they support their ask, by ask. */
async function shownLeads(
  platform: Platform,
  edition: AgendaEdition,
  now: Instant,
): Promise<Map<string, string>> {
  const { asks } = edition.facts;
  const shown = await shownSupportersOf(
    platform.store.read,
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

function printedAsk(
  ask: EditionAsk,
  number: number,
  blocks: readonly Block[],
  language: Language,
  leads: ReadonlyMap<string, string>,
): PrintedAsk {
  const said = (id: string) => {
    const block = blocks.find((one) => one.id === id);
    return block ? plainText(block) : '';
  };
  const { target } = ask;
  const es = language === 'es';
  const to = target && [
    es ? target.officeEs : target.officeEn,
    es ? target.institutionEs : target.institutionEn,
    target.country === null ? '' : placeName(target.country, language),
  ];
  return {
    number,
    priority: said(ask.heading),
    ask: said(ask.block),
    facts: factsOf(language, {
      to: to?.filter(Boolean).join(', ') ?? '',
      venue: (es ? (ask.venueEs ?? ask.venueEn) : (ask.venueEn ?? ask.venueEs)) ?? '',
      moment: ask.moment,
      status: agendasWords[language].statuses[ask.status],
      lead: leads.get(ask.id) ?? '',
    }),
  };
}

function factsOf(
  language: Language,
  facts: { to: string; venue: string; moment: string | null; status: string; lead: string },
): string[] {
  const say = agendaPrintWords[language];
  const { to, venue, moment, status, lead } = facts;
  const when = [venue, moment === null ? '' : momentOf(moment, language)].filter(Boolean).join(', ');
  return [to && `${say.to}: ${to}`, when, status, lead && `${say.lead}: ${lead}`].filter(Boolean);
}

/** "2027", "marzo de 2027", "18 de marzo de 2027": as exactly as it is known. */
function momentOf(moment: string, language: Language): string {
  if (moment.length === 4) return moment;
  return new Intl.DateTimeFormat(language === 'es' ? 'es-GT' : 'en-US', {
    year: 'numeric',
    month: 'long',
    ...(moment.length > 7 ? { day: 'numeric' as const } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${moment}-01`.slice(0, 10)));
}

function preambleOf(blocks: readonly Block[], ofAsks: ReadonlySet<string>): string {
  return firstLines(
    blocks.filter(({ id, kind }) => kind === 'paragraph' && !ofAsks.has(id)).map((block) => plainText(block)),
  );
}

async function around(platform: Platform, coalitionId: string, language: Language) {
  const { names, office, shortName, timeZone } = await letterhead(platform.store.read, coalitionId);
  const day = (at: Instant) =>
    new Intl.DateTimeFormat(language === 'es' ? 'es-GT' : 'en-US', { dateStyle: 'long', timeZone }).format(
      new Date(at),
    );
  const phrases = (['es', 'en'] as const).map((each) => ({ text: names[each], language: each }));
  return { day, head: { shortName, names: phrases, office: [...office[language]] } };
}

import { authorize } from '../authorize.ts';
import { findCoalition } from '../coalitions/reads.ts';
import { letterhead } from '../editions/reads.ts';
import { NotFound } from '../errors.ts';
import type { Instant, Platform } from '../platform.ts';
import type { Press } from '../print/press.ts';
import type { Paper } from '../print/sheet.ts';
import type { Viewer } from '../viewer.ts';
import { publicAgendaPath } from '../words/addresses.ts';
import type { Language } from '../words/words.ts';
import type { Around } from './one-page.ts';
import { pageAtWork } from './one-page-at-work.ts';
import { pageOfEdition } from './one-page-of-edition.ts';
import { mayReadEdition } from './policy.ts';
import { findAgendaBySlug, type Agenda } from './reads.ts';
import { editionsOfAgendas, type AgendaEdition } from './reads-editions.ts';

/** Which print of an agenda. */
export interface AgendaPrint {
  coalition: string;
  agenda: string;
  /** Null: the edition at work; "published": the newest that everybody may read. */
  edition: number | 'published' | null;
  language: Language;
  paper: Paper;
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
  { coalition: word, agenda: slug, edition: asked, language, paper }: AgendaPrint,
): Promise<{ bytes: Uint8Array; mime: string; fileName: string }> {
  const db = platform.store.read;
  const coalition = await findCoalition(db, word);
  const agenda = coalition && (await findAgendaBySlug(db, coalition.id, slug));
  if (!agenda) throw new NotFound();
  const edition = asked === null ? null : await readableEdition(platform, viewer, agenda, asked);
  const now = platform.clock.now();
  const around = { ...(await aroundIn(platform, coalition.id, language)), paper, now };
  const address = `${origin}${publicAgendaPath({ coalition: word, agenda: slug }, language)}`;
  const model =
    edition === null
      ? await pageAtWork(platform, viewer, agenda, around)
      : await pageOfEdition(platform, edition, { ...around, address });
  const bytes = await press.print<typeof import('./one-page-printer.ts')>(
    new URL('./one-page-printer.ts', import.meta.url),
    model,
  );
  const which = edition === null ? '' : `${edition.number}-`;
  return { bytes, mime: 'application/pdf', fileName: `${agenda.slug}-${which}${language}-${paper}.pdf` };
}

async function readableEdition(
  platform: Platform,
  viewer: Viewer,
  agenda: Agenda,
  asked: number | 'published',
): Promise<AgendaEdition> {
  const all = await editionsOfAgendas(platform.store.read, [agenda.id]);
  const edition = all.find(({ number, publishedAt }) =>
    asked === 'published' ? publishedAt !== null : number === asked,
  );
  if (!edition) throw new NotFound();
  authorize(mayReadEdition(viewer, agenda, edition));
  return edition;
}

async function aroundIn(
  platform: Platform,
  coalitionId: string,
  language: Language,
): Promise<Omit<Around, 'paper'>> {
  const { names, office, shortName, timeZone } = await letterhead(platform.store.read, coalitionId);
  const phrases = (['es', 'en'] as const).map((each) => ({ text: names[each], language: each }));
  const days = new Intl.DateTimeFormat(language === 'es' ? 'es-GT' : 'en-US', {
    dateStyle: 'long',
    timeZone,
  });
  return {
    head: { shortName, names: phrases, office: [...office[language]] },
    day: (at: Instant) => days.format(new Date(at)),
    language,
  };
}

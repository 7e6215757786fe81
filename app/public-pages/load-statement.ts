import {
  editionPath,
  askToSignPath,
  exactPath,
  printPath,
  publicPath,
  publicWordsPath,
  signingPath,
  type StatementPlace,
} from '../../domain/words/addresses.ts';
import type { Language } from '../../domain/words/words.ts';
import type { ResultOf } from '../graphql.ts';
import type { RequestContext } from '../load-context.d.ts';
import { readBlocks } from '../texts/blocks.ts';
import { found } from '../shell/guard.ts';
import { sinceOf } from '../sign-ons/since.ts';
import { asSigned } from './as-signed.ts';
import { ownName } from '../texts/languages.ts';
import { titleFor } from '../texts/titles.ts';
import { placeOf, sisterOf } from './place.ts';
import { EditionQuery, StatementQuery } from './statement-queries.ts';

/** States in which anyone may read a statement. Members may know of others, but not at its public address. */
const PUBLIC = ['signOn', 'published', 'archived'];

/** Whether this is something for everybody's eyes. */
export function isPublic({ state }: { state: string }): boolean {
  return PUBLIC.includes(state);
}

/** The languages of the interface, each with pages of its own. */
const isInterface = (tag: string): tag is Language => tag === 'es' || tag === 'en';

/**
 * Everything a statement's public page shows, in the language of its address; its words in that language too, or in the
 * further one the address names.
 */
export async function loadStatement(
  params: Parameters<typeof placeOf>[0] & { statement?: string | undefined; words?: string | undefined },
  context: RequestContext,
) {
  const { coalition: slug, language } = placeOf(params);
  const { words } = params;
  if (words !== undefined && isInterface(words)) throw new Response(null, { status: 404 });
  const { statement, ...coalition } = found(
    (await context.graphql(StatementQuery, { coalition: slug, slug: params.statement ?? '', language }))
      .coalition,
  );
  const { version, edition, signOn, ...about } = found(statement);
  return pageOf({ coalition, about, version: found(version), edition, signOn }, { language, words, context });
}

/** The same of one edition, by its number: its own text, prints and signatures. */
export async function loadEdition(
  params: Parameters<typeof placeOf>[0] & { statement?: string | undefined; number?: string | undefined },
  context: RequestContext,
) {
  const { coalition: slug, language } = placeOf(params);
  const number = /^[1-9]\d{0,3}$/.test(params.number ?? '') ? Number(params.number) : 0;
  const { statement, ...coalition } = found(
    (await context.graphql(EditionQuery, { coalition: slug, slug: params.statement ?? '', language, number }))
      .coalition,
  );
  const { edition: asked, ...about } = found(statement);
  const { version, signOn, signatories, ...edition } = found(asked);
  const page = pageOf(
    { coalition, about, version, edition, signOn },
    { language, words: undefined, context },
  );
  const pathIn = (own: Language) => editionPath({ coalition: slug, statement: about.slug }, own, number);
  return {
    ...page,
    numbered: true,
    signOn: signatories === null ? page.signOn : page.signOn && asSigned(page.signOn, signatories),
    path: pathIn(language),
    sister: pathIn(sisterOf[language]),
    canonical: pathIn(language),
    alternates: (['es', 'en'] as const).map((tag) => ({ language: tag, path: pathIn(tag) })),
    others: [],
    title: titleFor({ ...version, titles: version.languages }, page.text.language),
  };
}

type Answered = NonNullable<NonNullable<ResultOf<typeof StatementQuery>['coalition']>['statement']>;
type Numbered = 'version' | 'edition' | 'signOn';

interface Shown {
  coalition: Omit<NonNullable<ResultOf<typeof StatementQuery>['coalition']>, 'statement'>;
  about: Omit<Answered, Numbered>;
  version: NonNullable<Answered['version']>;
  edition: Answered['edition'];
  signOn: Answered['signOn'];
}

function pageOf(
  { coalition, about, version: closed, edition, signOn }: Shown,
  { language, words, context }: { language: Language; words: string | undefined; context: RequestContext },
) {
  if (!isPublic(about)) throw new Response(null, { status: 404 });
  const { languages, ...version } = closed;
  const inLanguage = (tag: string) => languages.find((one) => one.language === tag);
  const text = found(
    words === undefined ? (inLanguage(language) ?? inLanguage(version.referenceLanguage)) : inLanguage(words),
  );
  const place = { coalition: coalition.slug, statement: about.slug };
  const written = languages.map((one) => one.language);
  const frame = version.referenceLanguage === 'en' ? 'en' : 'es';
  const pathIn = (own: Language) =>
    words === undefined ? publicPath(place, own) : publicWordsPath(place, own, words);
  return {
    coalition,
    language,
    origin: context.origin,
    path: pathIn(language),
    sister: pathIn(sisterOf[language]),
    reference: publicPath(place, frame),
    /** The one address search engines keep of these words. */
    canonical:
      words === undefined && text.language === language ? publicPath(place, language) : pathIn(frame),
    /** The page is about one edition, whatever came after. */
    numbered: false,
    /** The address names a further language by itself. */
    chosen: words !== undefined,
    /** Addresses of this statement in the languages it is written in, the reference first. */
    alternates: written.map((tag) => ({ language: tag, path: publicWordsPath(place, frame, tag) })),
    /** The same page with other words; in both languages of the interface alone, the head of the page leads from one to the other. */
    others: written.every(isInterface)
      ? []
      : written
          .filter((tag) => tag !== text.language)
          .map((tag) => ({ language: tag, name: ownName(tag), path: publicWordsPath(place, language, tag) })),
    statement: about,
    title: titleFor(about, text.language),
    text: {
      language: text.language,
      digest: text.digest,
      blocks: readBlocks(text.blocks),
      unreviewed: text.unreviewed ?? 0,
      sources: text.sources,
    },
    version,
    edition: edition && {
      ...edition,
      prints: ownFirst(edition.prints, text.language),
      facing: facingPrints(place, edition, {
        own: text.language,
        written,
        newest: about.editions[0]?.number,
      }),
    },
    /** What stands in place of the edition shown; null where it is the newest. */
    newer: about.editions.find(({ number }) => edition !== null && number > edition.number) ?? null,
    signOn: signOn && {
      ...signOn,
      since: sinceOf(signOn.since),
      /** How many signed on paper, listed or not. */
      paperCount: signOn.paper.length,
      groups: signOn.groups.map(({ signatures, ...group }) => ({
        ...group,
        signatures: signatures.map(({ id, name, logo, reservation, organization }) => ({
          ...{ id, name, logo, reservation },
          place: organization.place,
        })),
      })),
      to: signingPath(place),
      ask: signOn.othersMayAsk ? askToSignPath(place, language) : null,
    },
    /** What stands for `{n}`. */
    count: edition?.signatureCount ?? signOn?.tally.organizations,
    exact: {
      text: exactPath(place, text.language, 'text'),
      manifest: exactPath(place, text.language, 'manifest'),
      terms: exactPath(place, text.language, 'terms'),
    },
  };
}

export type StatementPage = Awaited<ReturnType<typeof loadStatement>>;

interface Print {
  language: string;
  format: string;
  paper: string;
}

/** Letters in the language read here, then those in languages no page of this site is in. */
function ownFirst<P extends Print>(prints: readonly P[], language: string): P[] {
  const rank = ({ format, paper }: Print) =>
    ['pdfletter', 'pdfa4', 'docxletter', 'docxa4'].indexOf(format + paper);
  const shown = prints.filter((one) => one.language === language || !['es', 'en'].includes(one.language));
  return shown.sort(
    (a, b) => Number(b.language === language) - Number(a.language === language) || rank(a) - rank(b),
  );
}

/** The letters that have these words in one column, and those of another language in the other. */
function facingPrints(
  place: StatementPlace,
  { number, prints }: { number: number; prints: readonly Print[] },
  { own, written, newest }: { own: string; written: readonly string[]; newest: number | undefined },
) {
  if (prints.length === 0) return [];
  return written
    .filter((beside) => beside !== own)
    .map((beside) => ({
      beside,
      files: ownFirst(prints, own)
        .filter(({ language }) => language === own)
        .map(({ format, paper }) => ({
          format,
          paper,
          path: printPath(place, {
            ...{ language: own, beside, format, paper },
            number: number === newest ? null : number,
          }),
        })),
    }));
}

import PDFDocument from 'pdfkit';
import { dateOf } from '../../db/demo/dates.ts';
import type { DemoPosition, DemoWording } from '../../db/demo/positions.ts';
import { story } from '../../db/demo/story.ts';
import type { Offset } from '../../db/demo/types.ts';
import { endorsePosition } from '../positions/actions-endorse.ts';
import { quotePosition, startStatementFrom } from '../positions/actions-use.ts';
import { sharePosition, type WordingGiven } from '../positions/actions.ts';
import { importPaste } from '../texts/import/import-file.ts';
import type { Importer } from '../texts/import/importer.ts';
import { found } from './cast.ts';
import type { Told } from './told.ts';

/** What members share and others make of it, as deeds to be told in the order of everything else. */
export function deedsOfPositions(told: Told): { at: Offset; tell: () => Promise<void> }[] {
  const idOf = (key: string) => found(told.positions.get(key), key);
  let joint = '';
  return [
    ...story.positions.flatMap((position) => [
      {
        at: position.at,
        tell: async () => void told.positions.set(position.key, await share(told, position, idOf)),
      },
      ...position.endorsedBy.map(({ at, by, shown }) => ({
        at,
        tell: async () => {
          const { viewer, seat } = await told.cast.act(by);
          await endorsePosition(told.platform, viewer, { seat, position: idOf(position.key), shown });
        },
      })),
    ]),
    { at: story.jointText.at, tell: async () => void (joint = await begin(told, idOf)) },
    { at: story.jointText.quotes.at, tell: () => quote(told, idOf, joint) },
  ];
}

async function share(
  { platform, cast, start }: Told,
  position: DemoPosition,
  idOf: (key: string) => string,
): Promise<string> {
  const { viewer, seat } = await cast.act(position.by);
  const dayOf = (day: number) => dateOf(day, story.coalition.timeZone, new Date(start));
  const { id } = await sharePosition(platform, viewer, {
    seat,
    wordings: await Promise.all(position.wordings.map(wordingOf)),
    datedOn: dayOf(position.datedDay),
    expiresOn: position.expiresDay === undefined ? null : dayOf(position.expiresDay),
    audience: position.audience,
    supersedes: position.supersedes === undefined ? null : idOf(position.supersedes),
  });
  return id;
}

async function wordingOf(wording: DemoWording): Promise<WordingGiven> {
  const { language, title } = wording;
  if ('words' in wording) return { language, title, words: wording.words };
  if ('url' in wording) return { language, title, url: wording.url };
  const bytes = await printed(title, wording.lines);
  return { language, title, file: { name: wording.fileName, bytes } };
}

/** A page with a title and a few lines, as a member’s own office would have made it. */
async function printed(title: string, lines: string[]): Promise<Uint8Array> {
  const page = new PDFDocument({ size: 'LETTER', margin: 72, info: { Title: title } });
  const chunks: Buffer[] = [];
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => page.on('end', resolve));
  page.fontSize(20).text(title).moveDown();
  for (const line of lines) page.fontSize(12).text(line);
  page.end();
  await ended;
  return Buffer.concat(chunks);
}

async function begin({ platform, cast }: Told, idOf: (key: string) => string): Promise<string> {
  const { by, from, body, mode, titles } = story.jointText;
  const { viewer, seat } = await cast.act(by);
  // Words of our own need no thread of their own.
  const importer: Importer = {
    run: async (_by, request) => {
      if (request.kind === 'file') throw new Error('No file is read here.');
      return importPaste(request, (length) => platform.randomBytes(length));
    },
    sheets: async () => [],
    returned: () => Promise.reject(new Error('nothing comes back here')),
    close: () => Promise.resolve(),
  };
  const { id } = await startStatementFrom(platform, importer, viewer, {
    seat,
    position: idOf(from),
    body: cast.body(body),
    mode,
    titles: Object.entries(titles).map(([language, title]) => ({ language, title })),
  });
  return id;
}

async function quote({ platform, cast }: Told, idOf: (key: string) => string, statement: string) {
  const { by, quotes } = story.jointText;
  const { viewer, seat } = await cast.act(by);
  const { of, language, words } = quotes;
  await quotePosition(platform, viewer, { seat, position: idOf(of), statement, language, words }, null);
}

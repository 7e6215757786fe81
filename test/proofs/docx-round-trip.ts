import { asRefused } from '../../domain/texts/suggestion-marks.ts';
import { plainText } from '../../domain/texts/schema.ts';
import { createImporter } from '../../domain/texts/import/importer.ts';
import { bringReturn } from '../../domain/texts/returns/actions.ts';
import { readMarked } from '../../domain/texts/returns/read-return.ts';
import { changesOfReturn, type ReturnedChange } from '../../domain/texts/returns/reads.ts';
import { becomes, ROUND_TRIPS } from '../domain/texts/returns/round-trips.ts';
import { returnWorld } from '../domain/texts/returns/return-world.ts';
import { baseText } from '../domain/texts/returns/base-text.ts';

/**
 * Files that LibreOffice wrote with changes recorded, in both languages and both formats: every change and comment in
 * them is found again as what it became, none is lost, none comes twice. Prints what became what.
 */
export default async function docxRoundTrip(): Promise<{
  holds: boolean;
  figures: Record<string, number | string>;
}> {
  const importer = createImporter();
  const figures: Record<string, number | string> = { files: 0, recorded: 0, brought: 0, lost: 0, twice: 0 };
  const add = (name: string, more: number) => (figures[name] = Number(figures[name] ?? 0) + more);
  for (const { name, recorded } of ROUND_TRIPS) {
    const world = await returnWorld();
    const { platform, marta, textId } = world;
    const bytes = world.file(name);
    const asked = { seat: marta.seat, text: textId, language: name.slice(0, 2), fileName: name, bytes };
    const back = await bringReturn(platform, importer, await marta.viewer(), asked);
    const changes = await changesOfReturn(platform.store.read, back.id);
    const left = [...changes];
    for (const one of recorded) {
      const at = left.findIndex((change) => isOf(change, one));
      if (at === -1) add('lost', 1);
      else add(becomes(left.splice(at, 1)[0]!), 1);
    }
    add('files', 1);
    add('recorded', recorded.length);
    add('brought', changes.length);
    add('twice', left.length);
    const again = await bringReturn(platform, importer, await marta.viewer(), asked).catch(() => null);
    if (again) add('twice', (await changesOfReturn(platform.store.read, again.id)).length);
    add('lost', unread(bytes, name));
  }
  await importer.close();
  return { holds: figures['lost'] === 0 && figures['twice'] === 0 && Number(figures['files']) > 0, figures };
}

/** Paragraphs of the text that the file holds and that were not found in it. */
function unread(bytes: Uint8Array, name: string): number {
  const words = readMarked(bytes)
    .paragraphs.map(({ pieces }) =>
      pieces
        .filter(({ ins }) => !ins || ins.author.startsWith('Ana'))
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
  const base = baseText(name.startsWith('es') ? 'es' : 'en');
  return base.blocks.map(asRefused).filter((block) => {
    const own = plainText(block)
      .split(' ')
      .filter((word) => word.length > 4);
    return !own.every((word) => words.includes(word.replace(/[.,]$/, '')));
  }).length;
}

const isOf = (change: ReturnedChange, one: { author: string; kind: string; says: string }) =>
  change.author === one.author &&
  change.said.kind === one.kind &&
  JSON.stringify(change.said).includes(one.says);

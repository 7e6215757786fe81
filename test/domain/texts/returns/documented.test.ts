import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { bringReturn } from '../../../../domain/texts/returns/actions.ts';
import { changesOfReturn } from '../../../../domain/texts/returns/reads.ts';
import { returnWorld } from './return-world.ts';
import { becomes, ROUND_TRIPS } from './round-trips.ts';

const importer = createImporter();
afterAll(() => importer.close());

it('does with the files of LibreOffice what docs/word-processor.md says, and nothing else', async () => {
  const outcomes = new Set<string>();
  for (const { name } of ROUND_TRIPS) {
    const world = await returnWorld();
    const { platform, marta, textId: text } = world;
    const asked = {
      seat: marta.seat,
      text,
      language: name.slice(0, 2),
      fileName: name,
      bytes: world.file(name),
    };
    const { id } = await bringReturn(platform, importer, await marta.viewer(), asked);
    for (const change of await changesOfReturn(platform.store.read, id)) outcomes.add(becomes(change));
  }
  const told = [...readFileSync('docs/word-processor.md', 'utf8').matchAll(/`([a-z -]+ → [a-z ()-]+)`/g)];
  expect(new Set(told.map(([, outcome]) => outcome))).toEqual(outcomes);
});

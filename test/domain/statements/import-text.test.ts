import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importText } from '../../../domain/statements/import-text.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { createImporter } from '../../../domain/texts/import/importer.ts';
import { plainText } from '../../../domain/texts/schema.ts';
import { atEnd } from '../../support/ending.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const fileOf = (name: string) => ({
  kind: 'file' as const,
  name,
  bytes: readFileSync(new URL(`../../support/files/${name}`, import.meta.url)),
});

eachEngine((engine) => {
  async function desk() {
    const world = await signingWorld({ engine });
    const importer = createImporter();
    atEnd(() => importer.close());
    const { id, textId } = await world.draft();
    const bring = async (
      who: Player,
      language: string,
      source: Parameters<typeof importText>[3]['source'],
      replace = true,
    ) =>
      importText(world.platform, importer, await who.viewer(), {
        seat: who.seat,
        statement: id,
        language,
        source,
        replace,
      });
    const words = async () => (await readText(world.platform.store, textId)).blocks;
    return { world, id, bring, words };
  }

  it('brings a file into a language in place of what was there', async () => {
    const { world, bring, words } = await desk();
    const { blocks } = await bring(world.tom, 'en', fileOf('papers-and-pathways.en.md'));
    const { en = [] } = await words();
    expect(en).toHaveLength(blocks);
    expect(new Set(en.map((block) => block.kind))).toContain('heading');
    expect(en.some((block) => block.kind === 'item')).toBe(true);
  });

  it('takes paragraphs of the same shape for each other’s in the second language', async () => {
    const { world, bring, words } = await desk();
    await bring(world.tom, 'en', fileOf('papers-and-pathways.en.txt'));
    await bring(world.tom, 'es', fileOf('papers-and-pathways.es.txt'));
    const { en = [], es = [] } = await words();
    const shared = es.filter((block) => en.some(({ id }) => id === block.id));
    expect(shared.length).toBeGreaterThan(es.length * 0.9);
  });

  it('adds pasted words after the others', async () => {
    const { world, bring, words } = await desk();
    const before = (await words())['es']!.length;
    await bring(world.tom, 'es', { kind: 'paste', text: 'Una línea más, al final.' }, false);
    const after = (await words())['es']!;
    expect(after).toHaveLength(before + 1);
    expect(plainText(after.at(-1)!)).toBe('Una línea más, al final.');
  });

  it('is refused to members who do not draft, for a language the text has not, and after closing', async () => {
    const { world, id, bring, words } = await desk();
    const before = await words();
    const paste = { kind: 'paste' as const, text: 'Otra cosa.' };
    await expect(bring(world.luz, 'es', paste)).rejects.toThrow('not found');
    await expect(bring(world.tom, 'fr', paste)).rejects.toThrow('invalid');
    expect(await words()).toEqual(before);
    await closeText(world.platform, await world.tom.viewer(), { seat: world.tom.seat, statement: id });
    await expect(bring(world.tom, 'es', paste)).rejects.toThrow('forbidden');
    expect(await words()).toEqual(before);
  });
});

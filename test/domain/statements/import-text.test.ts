import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importText } from '../../../domain/statements/import-text.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { createImporter } from '../../../domain/texts/import/importer.ts';
import { plainText, type Block } from '../../../domain/texts/schema.ts';
import { atEnd } from '../../support/ending.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const fileOf = (name: string) => ({
  kind: 'file' as const,
  name,
  bytes: readFileSync(new URL(`../../support/files/${name}`, import.meta.url)),
});

eachEngine((engine) => {
  async function desk(titles?: { language: string; title: string }[]) {
    const world = await signingWorld({ engine });
    const importer = createImporter();
    atEnd(() => importer.close());
    const draft = await world.draft(titles && { titles });
    const { id, textId } = draft;
    const title = draft.titles['es']!;
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
    return { world, id, title, bring, words };
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

  describe('the title a file brings', () => {
    const markdown = (title: string) => ({
      kind: 'paste' as const,
      html: `<h1>${title}</h1><h2>Quiénes somos</h2><p>Nosotras.</p>`,
      text: '',
    });
    const shown = (blocks: Block[] = []) =>
      blocks.map((block) => `${block.kind} ${block.level} ${plainText(block)}`);

    it('stays among the words where the text is called otherwise', async () => {
      const { world, bring, words } = await desk();
      const { blocks, notices, statement } = await bring(world.tom, 'es', markdown('Otra carta'));
      expect(shown((await words())['es'])).toEqual([
        'heading 1 Otra carta',
        'heading 1 Quiénes somos',
        'paragraph 0 Nosotras.',
      ]);
      expect({ blocks, notices }).toEqual({ blocks: 3, notices: [] });
      expect(statement.titles['es']).toMatch(/^Del compromiso al plan/);
    });

    it('is not repeated where it is the text’s own, and that is said', async () => {
      const { world, bring, words, title } = await desk();
      const again = await bring(world.tom, 'es', markdown(`¡${title.toUpperCase()}!`));
      expect(shown((await words())['es'])).toEqual(['heading 1 Quiénes somos', 'paragraph 0 Nosotras.']);
      expect(again.notices).toEqual([{ word: 'title-same', facts: { example: `¡${title.toUpperCase()}!` } }]);
    });

    it('leads what it brings, where that comes after other words', async () => {
      const { world, bring, words, title } = await desk();
      const before = shown((await words())['es']);
      await bring(world.tom, 'es', markdown(title), false);
      expect(shown((await words())['es'])).toEqual([
        ...before,
        `heading 1 ${title}`,
        'heading 2 Quiénes somos',
        'paragraph 0 Nosotras.',
      ]);
    });

    it('becomes the title of a language that has none', async () => {
      const { world, bring, words } = await desk([{ language: 'es', title: 'Solo en español' }]);
      const { statement } = await bring(world.tom, 'en', markdown('A letter'));
      expect(statement.titles['en']).toBe('A letter');
      expect(shown((await words())['en'])).toEqual(['heading 1 Quiénes somos', 'paragraph 0 Nosotras.']);
    });

    it('is told of when it is only written beside the words', async () => {
      const { world, bring, words } = await desk();
      const { notices } = await bring(world.tom, 'es', {
        kind: 'file',
        name: 'carta.html',
        bytes: new TextEncoder().encode('<!doctype html><title>Nombre interno</title><p>Uno.</p><p>Dos.</p>'),
      });
      expect(notices).toEqual([{ word: 'title-apart', facts: { example: 'Nombre interno' } }]);
      expect(shown((await words())['es'])).toEqual(['paragraph 0 Uno.', 'paragraph 0 Dos.']);
    });
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

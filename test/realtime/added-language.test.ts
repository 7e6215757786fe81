import { expect, it } from 'vitest';
import { loadViewer } from '../../domain/accounts/load-viewer.ts';
import { addLanguage, removeLanguage } from '../../domain/texts/actions-languages.ts';
import { writeBlocks } from '../../domain/texts/blocks-in-ydoc.ts';
import { readText } from '../../domain/texts/co-editing/reads.ts';
import { fragmentName, plainText } from '../../domain/texts/schema.ts';
import { eachEngine } from '../support/store.ts';
import { read, synced, write } from './words.ts';
import { world } from './world.ts';

eachEngine((engine) => {
  it('is written by whoever had the text open before it was added, and by nobody once it is gone', async () => {
    const here = await world(engine);
    const { platform, text } = here;
    const [marta, tom] = [await here.someone(), await here.someone()];
    const viewer = (await loadViewer(platform.store, marta, platform.clock.now()))!;
    const asked = { seat: marta.seatId, text: text.id, language: 'mam' };
    const [author, reader] = [here.open(marta), here.open(tom)];
    await Promise.all([synced(author), synced(reader)]);
    write(author.doc, 'Aquí está escrito');
    await expect.poll(() => read(reader.doc)).toEqual(['Aquí está escrito']);
    await addLanguage(platform, viewer, asked);
    const paragraph = (words: string) =>
      writeBlocks(author.doc.getXmlFragment(fragmentName('mam')), [
        { id: 'parrafo000', kind: 'paragraph', level: 0, inlines: [{ type: 'text', text: words }] },
      ]);
    paragraph('Bʼaʼn');
    await expect.poll(() => read(reader.doc, 'mam')).toEqual(['Bʼaʼn']);
    await expect
      .poll(async () => (await readText(platform.store, text.id)).blocks['mam']?.map(plainText))
      .toEqual(['Bʼaʼn']);
    author.doc.getXmlFragment(fragmentName('mam')).delete(0, 1);
    await expect.poll(() => read(reader.doc, 'mam')).toEqual([]);
    await removeLanguage(platform, viewer, asked);
    const gone: string[] = [];
    author.on('gone', (reason) => gone.push(reason));
    author.on('refused', () => gone.push('refused'));
    paragraph('Tarde');
    await expect.poll(() => gone.length).toBeGreaterThan(0);
    expect(read(reader.doc, 'mam')).toEqual([]);
  });
});

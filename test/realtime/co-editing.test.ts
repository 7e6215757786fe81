import { expect, it } from 'vitest';
import { readText } from '../../domain/texts/co-editing/reads.ts';
import { plainText } from '../../domain/texts/schema.ts';
import { eachEngine } from '../support/store.ts';
import { read, synced, type, write } from './words.ts';
import { world } from './world.ts';

eachEngine((engine) => {
  it('brings the words of two people together, and says saved only when they are in the log', async () => {
    const { open, someone, platform, text } = await world(engine);
    const [marta, tom] = [open(await someone()), open(await someone())];
    await Promise.all([synced(marta), synced(tom)]);
    write(marta.doc, 'Nosotras', 'exigimos');
    await expect.poll(() => read(tom.doc)).toEqual(['Nosotras', 'exigimos']);
    type(marta.doc, ' y nosotros');
    type(tom.doc, ' justicia', 1);
    await expect
      .poll(() => [read(marta.doc), read(tom.doc)])
      .toEqual(Array(2).fill(['Nosotras y nosotros', 'exigimos justicia']));
    await expect.poll(() => [marta.status.state, tom.status.state]).toEqual(['saved', 'saved']);
    const stored = await readText(platform.store, text.id);
    expect(stored.blocks['es']!.map(plainText)).toEqual(['Nosotras y nosotros', 'exigimos justicia']);
  });

  it('gives a newcomer everything', async () => {
    const { open, someone } = await world(engine);
    const marta = open(await someone());
    await synced(marta);
    write(marta.doc, 'Primera');
    await expect.poll(() => marta.status.state).toBe('saved');
    const tom = open(await someone());
    await synced(tom);
    expect(read(tom.doc)).toEqual(['Primera']);
  });
});

import { afterAll, expect, it } from 'vitest';
import { createPress } from '../../../../domain/print/press.ts';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { refusal } from '../../../support/refusal.ts';
import { clearDropped, dropReturned } from '../../../../domain/texts/returns/actions-settle.ts';
import { changesOfReturn, countsOfReturns } from '../../../../domain/texts/returns/reads.ts';
import { eachEngine } from '../../../support/store.ts';
import { LAWYER, sentWorld } from './sent-world.ts';

const tools = { press: createPress(), importer: createImporter() };
afterAll(() => Promise.all([tools.press.close(), tools.importer.close()]));

const letters = (count: number) => 'lorem ipsum '.repeat(count / 12).trim();

eachEngine((engine) => {
  it('takes no file of a few kilobytes that would make a page of megabytes', async () => {
    const world = await sentWorld(tools, { engine });
    const file = await world.send();
    const say = (comment: string, author = LAWYER) => ({ author, comment, on: 'detenido' });
    const bomb = world.bring(file, [say(letters(600_000))]);
    expect(await refusal(bomb)).toBe('Invalid file:return-long-change');
    const untracked = { untracked: 'detenido', by: letters(240_000) };
    expect(await refusal(world.bring(file, [untracked]))).toBe('Invalid file:return-long-change');
    const many = Array.from({ length: 40 }, () => say(letters(19_000)));
    expect(await refusal(world.bring(file, many))).toBe('Invalid file:return-too-long');
    const crowd = Array.from({ length: 101 }, (_, at) => say('Sí.', `Vecina ${at}`));
    expect(await refusal(world.bring(file, crowd))).toBe('Invalid file:return-many-authors');
    expect(await world.bring(file, [say(letters(15_000))])).toHaveLength(1);
  });

  it('lets what was dropped be taken off the list for good, by those who may settle it', async () => {
    const world = await sentWorld(tools, { engine });
    const { platform, luz, marta } = world;
    const edits = [{ untracked: 'detenido', by: 'detenida' }];
    const file = await world.send();
    const [change] = await world.bring(file, edits);
    const { id, returnId } = change!;
    const by = { seat: marta.seat, return: returnId };
    await dropReturned(platform, await marta.viewer(), { seat: marta.seat, change: id });
    const clear = async () => clearDropped(platform, await luz.viewer(), { ...by, seat: luz.seat });
    expect(await refusal(clear())).toBe('Forbidden not-your-return');
    await clearDropped(platform, await marta.viewer(), by);
    expect(await changesOfReturn(platform.store.read, returnId)).toEqual([]);
    const again = await world.bring(file, edits);
    const counts = await countsOfReturns(platform.store.read, [again[0]!.returnId]);
    expect([...counts.values()]).toEqual([{ placed: 0, waiting: 1, dropped: 0 }]);
  });
});

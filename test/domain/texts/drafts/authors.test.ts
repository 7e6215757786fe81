import { expect, it } from 'vitest';
import { openStore } from '../../../../db/store.ts';
import { restoreBackup } from '../../../../db/backup/restore.ts';
import { saveBackup } from '../../../../db/backup/save.ts';
import { transact } from '../../../../domain/transaction.ts';
import { foldText } from '../../../../domain/texts/co-editing/actions.ts';
import { changeText } from '../../../../domain/texts/co-editing/change-text.ts';
import { Folder } from '../../../../domain/texts/co-editing/folder.ts';
import { readText } from '../../../../domain/texts/co-editing/reads.ts';
import { balanceOf, type Part } from '../../../../domain/texts/drafts/balance.ts';
import { authorsOfText } from '../../../../domain/texts/drafts/reads-authors.ts';
import { balanceOfText } from '../../../../domain/texts/drafts/reads-balance.ts';
import { standingText } from '../../../../domain/texts/drafts/standing.ts';
import { requireText } from '../../../../domain/texts/reads.ts';
import { plainText } from '../../../../domain/texts/schema.ts';
import { propose, wordsOf } from '../../../realtime/suggesting.ts';
import { atEnd } from '../../../support/ending.ts';
import { signingWorld } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const ID = 'propuesta1';

eachEngine((engine) => {
  it('says who wrote each character, the same after folding, a restart and a backup', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, tom, luz } = world;
    const { textId } = await world.draft({ words: { es: 'Pedimos agua.', en: '' } });
    const write = (seatId: string, change: Parameters<typeof changeText>[1]['change']) =>
      transact(platform, async (tx) => {
        tx.begin();
        await changeText(tx, { textId, seatId, change });
      });
    await write(tom.seat, (doc) => wordsOf(doc).insert(12, ' limpia'));
    await write(luz.seat, (doc) => propose(wordsOf(doc), 8, 'hoy ', ID));
    await write(marta.seat, (doc) => wordsOf(doc).delete(0, 3));
    const text = await requireText(platform.store.read, textId);
    const told = async (store = platform.store) => ({
      authors: (await authorsOfText(store.read, text))['es']!.map(({ runs }) => runs),
      authorship: (await standingText(store.read, text)).authorship,
    });
    const before = await told();
    expect(before.authors).toEqual([
      [
        { seatId: marta.seat, length: 9 },
        { seatId: tom.seat, length: 7 },
        { seatId: marta.seat, length: 1 },
      ],
    ]);
    const { blocks } = await readText(platform.store, textId);
    const lengths = before.authors.map((runs) => runs.reduce((sum, { length }) => sum + length, 0));
    expect(lengths).toEqual(blocks['es']!.map((block) => plainText(block).length));

    const folder = new Folder();
    atEnd(() => folder.close());
    await foldText(platform, folder, textId);
    expect(await told()).toEqual(before);
    await write(luz.seat, (doc) => wordsOf(doc).insert(0, 'Ya '));
    await foldText(platform, folder, textId);
    const folded = await told();

    const directory = temporaryDirectory();
    await saveBackup(platform.store, `${directory}/copy.backup`);
    const location = `${directory}/restored.sqlite`;
    await restoreBackup(`${directory}/copy.backup`, location, { force: false });
    const restored = await openStore(location);
    atEnd(() => restored.close());
    expect(await told(restored)).toEqual(folded);
  });

  it('shares words and suggestions out by groups of two organisations or more, and the rest together', async () => {
    const world = await signingWorld({ engine });
    const { platform } = world;
    const { textId } = await world.draft({ words: { es: 'Pedimos.', en: '' } });
    const by = async (words: string, member: Parameters<typeof world.member>[0]) => {
      const { seat } = await world.member(member);
      await transact(platform, async (tx) => {
        tx.begin();
        await changeText(tx, { textId, seatId: seat, change: (doc) => wordsOf(doc).insert(0, words) });
      });
      return seat;
    };
    const first = await by('x'.repeat(40), { countries: ['HN'], size: 'small' });
    await by('x'.repeat(20), { countries: ['HN'], size: 'small' });
    await by('x'.repeat(20), { countries: ['SV'], size: 'large' });
    await by('x'.repeat(12), { countries: ['HN'], at_risk: 1, size: 'small' });
    await platform.store.write((trx) =>
      trx
        .insertInto('suggestions')
        .values({
          coalition_id: world.coalitionId,
          text_id: textId,
          id: ID,
          seat_id: first,
          at: platform.clock.now(),
          reason: null,
          decision: 'accepted',
          decided_by_seat_id: first,
          decided_at: platform.clock.now(),
          decision_note: null,
          pieces: null,
        })
        .execute(),
    );
    const balance = await balanceOfText(platform.store.read, await requireText(platform.store.read, textId));
    expect(balance.country).toEqual([
      { key: 'HN', words: 60, suggested: 1, accepted: 1 },
      { key: 'others', words: 40, suggested: 0, accepted: 0 },
    ]);
    expect(balance.size?.map(({ key }) => key)).toEqual(['small', 'others']);
    expect(balance.language).toBeNull();
  });
});

it('never shows a group of one organisation, nor a single group', () => {
  const part = (organizationId: string, country: string, more: Partial<Part> = {}): Part => ({
    organizationId,
    shielded: false,
    countries: [country],
    language: 'es',
    size: null,
    characters: 10,
    suggested: 0,
    accepted: 0,
    ...more,
  });
  const keys = (parts: Part[]) => balanceOf(parts).country?.map(({ key }) => key) ?? null;
  expect(keys([])).toBeNull();
  expect(keys([part('a', 'GT'), part('b', 'MX'), part('c', 'HN')])).toBeNull();
  expect(keys([part('a', 'GT'), part('b', 'GT')])).toBeNull();
  expect(keys([part('a', 'GT'), part('b', 'GT'), part('c', 'MX')])).toBeNull();
  expect(keys([part('a', 'GT'), part('b', 'GT'), part('c', 'MX'), part('d', 'HN')])).toEqual([
    'GT',
    'others',
  ]);
  const alias = { shielded: true };
  expect(keys([part('a', 'GT'), part('b', 'GT', alias), part('c', 'MX'), part('d', 'MX')])).toEqual([
    'MX',
    'others',
  ]);
  expect(keys([part('a', 'GT', { characters: 0 }), part('b', 'MX'), part('c', 'MX')])).toBeNull();
});

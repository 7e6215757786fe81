import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { addPreambleBlock } from '../../../domain/agendas/actions-asks.ts';
import { closeEdition, publishEdition, unpublishEdition } from '../../../domain/agendas/actions-editions.ts';
import { moveAsk, removeAsk } from '../../../domain/agendas/actions-order.ts';
import { supportAsk } from '../../../domain/agendas/actions-support.ts';
import { mayReadEdition } from '../../../domain/agendas/policy.ts';
import { requireAgenda } from '../../../domain/agendas/reads.ts';
import { requireAsk } from '../../../domain/agendas/reads-asks.ts';
import {
  factsOfEditions,
  findPublishedEdition,
  publishedEditionsOf,
} from '../../../domain/agendas/reads-editions.ts';
import { shownSupportersOf } from '../../../domain/agendas/reads-sets.ts';
import { languagesOfVersions, requireVersion } from '../../../domain/statements/reads.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { fragmentName, plainText, type Block } from '../../../domain/texts/schema.ts';
import { suggestWording } from '../../../domain/texts/suggestions/actions.ts';
import { decideSuggestions } from '../../../domain/texts/suggestions/actions-decide.ts';
import { seenNow } from '../../../domain/texts/suggestions/reads.ts';
import { transact } from '../../../domain/transaction.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { agendaWorld, type AgendaWorld } from '../../support/agenda-world.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

const close = async ({ platform, tom, agenda }: AgendaWorld, incomplete = false) =>
  closeEdition(platform, await tom.viewer(), { seat: tom.seat, agenda: agenda.id, incomplete });

const factsOf = async ({ platform }: AgendaWorld, { id }: { id: string }) =>
  (await factsOfEditions(platform.store.read, [id])).get(id)!;

const wordsOf = async ({ platform }: AgendaWorld, versionId: string, language: string) => {
  const [languages] = await languagesOfVersions(platform.store.read, [versionId]);
  const found = languages!.find((one) => one.language === language)!;
  return (JSON.parse(found.blocks) as Block[]).map(plainText);
};

eachEngine((engine) => {
  it('closes the edition that is meant once, however often it is asked', async () => {
    const world = await agendaWorld({ engine });
    const { platform, tom, agenda, ask } = world;
    await ask('uno');
    const viewer = await tom.viewer();
    const closing = { seat: tom.seat, agenda: agenda.id, edition: 1 };
    const said = await Promise.all([1, 2, 3].map(() => refusal(closeEdition(platform, viewer, closing))));
    expect(said.toSorted()).toEqual(['Conflict edition-closed', 'Conflict edition-closed', 'done']);
  });

  it('closes words in the order of the rows and facts beside them, both hashed, and the next goes on from the same blocks', async () => {
    const world = await agendaWorld({ engine });
    const { platform, agenda, ask, set, marta, target, coalitionId } = world;
    const [one, two, gone] = [await ask('uno'), await ask('dos'), await ask('tres')];
    await addPreambleBlock(platform, await marta.viewer(), {
      seat: marta.seat,
      agenda: agenda.id,
      kind: 'paragraph',
      words: ['es', 'en'].map((language) => ({ language, words: `Entrada ${language}` })),
    });
    const seat = marta.seat;
    await moveAsk(platform, await marta.viewer(), { seat, ask: two.id, after: null });
    await removeAsk(platform, await marta.viewer(), { seat, ask: gone.id });
    await set(marta, one, 'target', (await target()).id);
    await set(marta, one, 'after', two.id);
    await set(marta, one, 'assumption-es', 'Hay presupuesto');
    await set(marta, one, 'review-on', '2027-01-15');
    const edition = await close(world);

    expect(edition).toMatchObject({ number: 1, publishedAt: null });
    expect(await wordsOf(world, edition.versionId, 'es')).toEqual([
      'Entrada es',
      'dos es',
      'Pedimos dos (es).',
      'uno es',
      'Pedimos uno (es).',
    ]);
    expect((await requireVersion(platform.store.read, edition.versionId)).number).toBe('1.0');
    const facts = await factsOf(world, edition);
    expect(facts.asks.map(({ id, after }) => [id, after])).toEqual([
      [two.id, null],
      [one.id, two.id],
    ]);
    expect(facts.asks).toMatchObject([
      { assumptionEs: null, assumptionEn: null, reviewOn: null },
      { assumptionEs: 'Hay presupuesto', assumptionEn: null, reviewOn: '2027-01-15' },
    ]);
    expect(facts.asks[1]!.target).toMatchObject({
      country: 'MX',
      officeEn: 'Undersecretary for migration',
    });
    const stored = await platform.store.read
      .selectFrom('agenda_editions')
      .select(['facts', 'digest'])
      .where('id', '=', edition.id)
      .executeTakeFirstOrThrow();
    expect(createHash('sha256').update(stored.facts).digest('hex')).toBe(stored.digest);
    const leaves = await platform.store.read
      .selectFrom('log_leaves')
      .select('record')
      .where('coalition_id', '=', coalitionId)
      .execute();
    expect(leaves.map(({ record }) => JSON.parse(record!) as object)).toEqual([
      expect.objectContaining({
        kind: 'agenda-edition',
        agenda: agenda.id,
        number: 1,
        facts_digest: stored.digest,
      }),
    ]);

    expect(await requireAgenda(platform.store.read, agenda.id)).toMatchObject({ edition: 2, state: 'open' });
    await set(marta, one, 'status', 'won');
    const next = await close(world);
    expect(next.number).toBe(2);
    expect((await requireVersion(platform.store.read, next.versionId)).number).toBe('2.0');
    expect((await factsOf(world, next)).asks[1]!.status).toBe('won');
    expect((await requireAsk(platform.store.read, one.id)).blockId).toBe(one.blockId);
  });

  it('is not closed without asks or titles, nor silently without words', async () => {
    const world = await agendaWorld({ engine });
    const { ask, begin, platform, tom } = world;
    expect(await refusal(close(world))).toBe('Conflict agenda-without-asks');
    const untitled = await begin({ titles: [{ language: 'es', title: 'Agenda' }] });
    await ask('uno', { agenda: untitled.id });
    const closing = { seat: tom.seat, agenda: untitled.id };
    expect(await refusal(closeEdition(platform, await tom.viewer(), closing))).toBe(
      'Invalid title.en:title-missing',
    );
    await ask('uno', { languages: ['es'] });
    expect(await refusal(close(world))).toBe('Invalid text.en:language-without-blocks');
    await ask('dos');
    await expect(close(world)).rejects.toMatchObject({
      word: 'edition-incomplete',
      facts: { asks: '1 (en)' },
    });
    const edition = await close(world, true);
    expect(await wordsOf(world, edition.versionId, 'en')).toEqual(['dos en', 'Pedimos dos (en).']);
  });

  it('is not closed while a suggestion in its words is open', async () => {
    const world = await agendaWorld({ engine });
    const { platform, agenda, ask, tom } = world;
    await ask('uno');
    const blocks = (await readText(platform.store, agenda.textId)).blocks['es']!;
    const { suggestion } = await suggestWording(platform, await tom.viewer(), {
      seat: tom.seat,
      text: agenda.textId,
      language: 'es',
      block: blocks.at(-1)!.id,
      seen: plainText(blocks.at(-1)!),
      wording: 'Exigimos uno (es).',
    });
    await expect(close(world)).rejects.toMatchObject({ word: 'suggestions-open', facts: { number: '1' } });
    const seen = await seenNow(platform.store, agenda.textId, [suggestion]);
    const decided = { seat: tom.seat, text: agenda.textId, suggestions: [suggestion], seen, accept: true };
    await decideSuggestions(platform, await tom.viewer(), decided);
    const edition = await close(world);
    expect((await wordsOf(world, edition.versionId, 'es')).at(-1)).toBe('Exigimos uno (es).');
  });

  it('holds every word that was acknowledged before it closed, while somebody types', async () => {
    const world = await agendaWorld({ engine });
    const { platform, agenda, ask, tom } = world;
    await ask('uno');
    let typed = 0;
    let done = false;
    const typing = (async () => {
      while (!done && typed < 40) {
        await transact(platform, async (tx) => {
          tx.begin();
          await changeText(tx, {
            textId: agenda.textId,
            seatId: tom.seat,
            change(doc) {
              const block = doc.getXmlFragment(fragmentName('es')).get(1);
              const text = 'toArray' in block ? block.toArray()[0] : undefined;
              if (text && 'insert' in text)
                (text as { insert(at: number, words: string): void }).insert(0, 'x');
            },
          });
        }).then(
          () => typed++,
          () => undefined,
        );
      }
    })();
    await expect.poll(() => typed).toBeGreaterThan(2);
    const atStart = typed;
    const result = await close(world).catch((error: unknown) => error);
    const atEnd = typed;
    done = true;
    await typing;
    if (result instanceof Error) expect(await refusal(Promise.reject(result))).toBe('Conflict text-moving');
    const edition =
      result instanceof Error ? await close(world) : (result as Awaited<ReturnType<typeof close>>);
    const [, words] = await wordsOf(world, edition.versionId, 'es');
    const sealed = words!.match(/^x*/)![0].length;
    expect(sealed).toBeGreaterThanOrEqual(atStart);
    expect(sealed).toBeLessThanOrEqual(result instanceof Error ? typed : atEnd + 1);
  });

  it('is everybody’s once the secretariat publishes it, and its members’ again when taken back', async () => {
    const world = await agendaWorld({ engine });
    const { platform, agenda, ask, ana, tom, coalitionId } = world;
    await ask('uno');
    const edition = await close(world);
    const publicly = { coalitionId, slug: agenda.slug };
    const { read } = platform.store;
    expect(mayReadEdition(anonymous('es'), agenda, edition).allowed).toBe(false);
    expect(await findPublishedEdition(read, publicly)).toBeUndefined();
    const step = { seat: tom.seat, edition: edition.id };
    expect(await refusal(publishEdition(platform, await tom.viewer(), step))).toBe(
      'Forbidden secretariat-only',
    );

    const version = async () =>
      (
        await read
          .selectFrom('coalitions')
          .select('public_version')
          .where('id', '=', coalitionId)
          .executeTakeFirstOrThrow()
      ).public_version;
    const before = await version();
    const published = await publishEdition(platform, await ana.viewer(), {
      seat: ana.seat,
      edition: edition.id,
    });
    expect(await version()).toBe(before + 1);
    expect(mayReadEdition(anonymous('es'), agenda, published).allowed).toBe(true);
    expect((await findPublishedEdition(read, publicly))?.id).toBe(edition.id);
    expect(await findPublishedEdition(read, { ...publicly, number: 2 })).toBeUndefined();

    const next = await close(world);
    expect((await findPublishedEdition(read, publicly))?.id).toBe(edition.id);
    await publishEdition(platform, await ana.viewer(), { seat: ana.seat, edition: next.id });
    expect((await publishedEditionsOf(read, coalitionId)).map(({ id }) => id)).toEqual([next.id]);
    expect((await findPublishedEdition(read, { ...publicly, number: 1 }))?.id).toBe(edition.id);
    await unpublishEdition(platform, await ana.viewer(), { seat: ana.seat, edition: next.id });
    expect((await findPublishedEdition(read, publicly))?.id).toBe(edition.id);
  });

  it('names in public only who lets the public know, and never one at risk', async () => {
    const world = await agendaWorld({ engine });
    const { platform, ask, luz, tom, ines, member } = world;
    const one = await ask('uno');
    const support = async (who: typeof luz, shown: 'members' | 'public') =>
      supportAsk(platform, await who.viewer(), { seat: who.seat, ask: one.id, shown });
    const later = await member({ name: 'Casa Jacaranda' });
    await support(luz, 'public');
    await support(tom, 'members');
    await support(later, 'public');
    expect(await refusal(support(ines, 'public'))).toBe('Forbidden organisation-not-in-public');
    await support(ines, 'members');
    const facts = await factsOf(world, await close(world));
    expect(facts.asks[0]!.supporters).toHaveLength(4);
    await platform.store.write((trx) =>
      trx
        .updateTable('memberships')
        .set({ at_risk: 1 })
        .where('organization_id', '=', later.organizationId)
        .execute(),
    );
    const shown = await shownSupportersOf(platform.store.read, [one.id], platform.clock.now());
    expect(shown.map(({ name }) => name)).toEqual(['Foro Lenca Migrante']);
    expect(JSON.stringify(facts)).not.toMatch(/Foro|Jacaranda|Izote|Puente/);
  });
});

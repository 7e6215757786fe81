import { expect, it } from 'vitest';
import { listActs } from '../../../domain/record/reads.ts';
import { reopenText } from '../../../domain/statements/actions.ts';
import { createCorridor, createTheme } from '../../../domain/tags/actions-keep.ts';
import { putTag, takeTag } from '../../../domain/tags/actions.ts';
import { tagThing, untagThing } from '../../../domain/tags/actions-tag.ts';
import { tagsOf } from '../../../domain/tags/reads.ts';
import { knownWork } from '../../../domain/tags/reads-work.ts';
import type { Tag } from '../../../domain/tags/rules.ts';
import { transact } from '../../../domain/transaction.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { sentenceFor } from '../../../domain/words/record.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

async function detention({ platform, coalitionId, ana }: SigningWorld) {
  return createTheme(platform, await ana.viewer(), {
    seat: ana.seat,
    coalition: coalitionId,
    nameEs: 'Detención',
    nameEn: 'Detention',
  });
}

async function southToNorth({ platform, coalitionId, ana }: SigningWorld) {
  return createCorridor(platform, await ana.viewer(), {
    seat: ana.seat,
    coalition: coalitionId,
    nameEs: 'De sur a norte',
    nameEn: 'South to north',
    countries: [
      { country: 'GT', roles: ['origin', 'transit'] },
      { country: 'MX', roles: ['transit'] },
    ],
  });
}

const by = async (world: SigningWorld, player: Player, statement: string, tags: Tag[]) => {
  const subject = { kind: 'statement' as const, id: statement };
  return tagThing(world.platform, await player.viewer(), { seat: player.seat, subject, tags });
};

const carried = async ({ platform }: SigningWorld, id: string) =>
  (await tagsOf(platform.store.read, 'statement', [id]))[0];

eachEngine((engine) => {
  it('is said once, in a fixed order, and taken without a trace', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const { id } = await world.draft();
    const [theme, corridor] = [await detention(world), await southToNorth(world)];
    const tags = [
      { place: 'MX-CHP' },
      { objective: 13 },
      { place: 'GT' },
      { theme: theme.id },
      { objective: 8 },
      { corridor: corridor.id },
    ];
    await by(world, tom, id, tags);
    const inOrder = [
      { corridor: corridor.id },
      { theme: theme.id },
      { objective: 8 },
      { objective: 13 },
      { place: 'GT' },
      { place: 'MX-CHP' },
    ];
    expect(await carried(world, id)).toEqual(inOrder);
    await by(world, tom, id, tags);
    expect(await carried(world, id)).toEqual(inOrder);
    const subject = { kind: 'statement' as const, id };
    const take = async (some: Tag[]) =>
      untagThing(platform, await tom.viewer(), { seat: tom.seat, subject, tags: some });
    await take([{ objective: 13 }, { place: 'GT' }, { place: 'HN' }]);
    await take([{ objective: 13 }]);
    expect(await carried(world, id)).toEqual(inOrder.filter((_tag, at) => at !== 3 && at !== 4));
    const other = await world.draft();
    expect(await tagsOf(platform.store.read, 'statement', [other.id, id])).toEqual([
      [],
      await carried(world, id),
    ]);
  });

  it('is logged once for each change, naming neither the text nor the tag', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, tom } = world;
    const { id } = await world.draft();
    await by(world, tom, id, [{ objective: 13 }, { place: 'MX' }]);
    await by(world, tom, id, [{ objective: 13 }]);
    const subject = { kind: 'statement' as const, id };
    const tags = [{ place: 'MX' }];
    await untagThing(platform, await tom.viewer(), { seat: tom.seat, subject, tags });
    const acts = await listActs(platform.store.read, { coalitionId, subject, limit: 9 });
    expect(acts.map((act) => [sentenceFor(act, 'es'), sentenceFor(act, 'en'), act.detail])).toEqual([
      ['Quitó etiquetas a este texto.', 'Took tags off this text.', '{}'],
      ['Puso etiquetas a este texto.', 'Put tags on this text.', '{}'],
      ['Empezó a redactar este texto.', 'Began to draft this text.', '{}'],
    ]);
    expect(platform.announcements).toEqual(
      expect.arrayContaining([
        { topic: `statement:${id}`, change: 'tags' },
        { topic: `coalition:${coalitionId}`, change: 'tags' },
      ]),
    );
  });

  it('is for those who draft it and the secretariat, in whatever state it is', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, luz, tom } = world;
    const draft = await world.draft();
    const closed = await world.closed();
    const open = (await world.open()).statementId;
    const tags = [{ objective: 1 }];
    for (const id of [draft.id, closed.id, open]) {
      for (const player of [tom, ana]) expect(await refusal(by(world, player, id, tags))).toBe('done');
    }
    expect(await refusal(by(world, luz, draft.id, tags))).toBe('NotFound');
    expect(await refusal(by(world, luz, closed.id, tags))).toBe('Forbidden not-a-drafter');
    expect(await refusal(by(world, luz, 'none', tags))).toBe('NotFound');
    const foreign = await signingWorld({ platform });
    expect(await refusal(by(world, foreign.ana, closed.id, tags))).toBe('NotFound');
    expect(await refusal(by(world, foreign.ana, open, tags))).toBe('Forbidden not-a-drafter');
    const subject = { kind: 'statement' as const, id: closed.id };
    const unsigned = tagThing(platform, anonymous('es'), { seat: tom.seat, subject, tags });
    expect(await refusal(unsigned)).toBe('Forbidden signed-out');
    const borrowed = tagThing(platform, await luz.viewer(), { seat: tom.seat, subject, tags });
    expect(await refusal(borrowed)).toBe('Forbidden not-your-seat');
  });

  it('takes only what exists here, and nothing of it when one part is wrong', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, tom } = world;
    const foreign = await signingWorld({ platform });
    const [theme, corridor] = [await detention(foreign), await southToNorth(foreign)];
    const { id } = await world.draft();
    const tried = (tag: unknown) => refusal(by(world, tom, id, [{ objective: 2 }, tag as Tag]));
    expect(await tried({ theme: theme.id })).toBe('NotFound');
    expect(await tried({ corridor: corridor.id })).toBe('NotFound');
    for (const objective of [0, 24, 1.5])
      expect(await tried({ objective })).toBe('Invalid tags.1.objective:not-valid');
    for (const place of ['MX-XXX', 'XX', 'mx'])
      expect(await tried({ place })).toBe('Invalid tags.1.place:place-unknown');
    for (const tag of [{ objective: 1, place: 'MX' }, {}])
      expect(await tried(tag)).toBe('Invalid tags.1:tag-not-one');
    expect(await refusal(by(world, tom, id, []))).toBe('Invalid tags:tags-missing');
    expect(await carried(world, id)).toEqual([]);
    const put = { coalitionId, subject: { kind: 'statement' as const, id }, seatId: tom.seat };
    const answers = await transact(platform, async (tx) => {
      tx.begin();
      const tag = { place: 'HN-CR' };
      return [
        await putTag(tx, { ...put, tag }),
        await putTag(tx, { ...put, tag }),
        await takeTag(tx, { ...put, tag }),
        await takeTag(tx, { ...put, tag }),
      ];
    });
    expect(answers).toEqual([true, false, true, false]);
  });

  it('leads each viewer to the work they may know of, and nobody to more', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, ana, luz, tom } = world;
    const corridor = await southToNorth(world);
    const theme = await detention(world);
    const [draft, closed] = [await world.draft(), await world.closed()];
    const untagged = await world.draft();
    for (const { id } of [draft, closed])
      await by(world, tom, id, [{ corridor: corridor.id }, { place: 'MX' }]);
    await by(world, tom, closed.id, [{ theme: theme.id }]);
    await by(world, tom, untagged.id, [{ objective: 1 }]);
    const seen = async (player: Player, tag: { corridor: string } | { theme: string }) =>
      (await knownWork(platform.store.read, await player.viewer(), coalitionId, tag, platform.clock.now()))
        .map(({ id }) => id)
        .toSorted();
    for (const player of [ana, tom])
      expect(await seen(player, { corridor: corridor.id })).toEqual([closed.id, draft.id].toSorted());
    expect(await seen(luz, { corridor: corridor.id })).toEqual([closed.id]);
    expect(await seen(luz, { theme: theme.id })).toEqual([closed.id]);
    await reopenText(platform, await tom.viewer(), {
      seat: tom.seat,
      statement: closed.id,
      reason: 'Falta.',
    });
    expect(await seen(luz, { corridor: corridor.id })).toEqual([]);
    const foreign = await signingWorld({ platform });
    expect(await seen(foreign.ana, { corridor: corridor.id })).toEqual([]);
  });
});

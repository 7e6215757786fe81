import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  createStatement,
  renameStatement,
  reopenDraft,
  reopenText,
} from '../../../domain/statements/actions.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { openRound } from '../../../domain/statements/open-round.ts';
import { mayKnowStatement } from '../../../domain/statements/policy.ts';
import {
  knownStatements,
  languagesOfVersions,
  requireStatement,
  requireVersion,
  versionsOfText,
} from '../../../domain/statements/reads.ts';
import { elementOf } from '../../../domain/texts/blocks-in-ydoc.ts';
import { importBlocks } from '../../../domain/texts/co-editing/actions.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { fragmentName, textInline } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
/** A round of comments that asks the group that writes. */
const aWeek = ({ bodyId }: SigningWorld) => ({ kind: 'comments' as const, days: 7, bodies: [bodyId] });
const close = async ({ platform }: SigningWorld, player: Player, statement: string) =>
  closeText(platform, await player.viewer(), { seat: player.seat, statement });

eachEngine((engine) => {
  it('freezes every language at once, with a digest anyone can recompute', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const { id } = await world.draft();
    const closed = await close(world, tom, id);
    expect(closed).toMatchObject({ state: 'closed', textState: 'closed' });
    const version = await requireVersion(platform.store.read, closed.versionId!);
    const [languages] = await languagesOfVersions(platform.store.read, [version.id]);
    expect(version).toMatchObject({
      number: '1.0',
      referenceLanguage: 'es',
      digest: sha256(version.manifest),
    });
    expect(languages!.map((one) => one.language)).toEqual(['es', 'en']);
    for (const one of languages!) {
      expect(one.digest).toBe(sha256(one.canonical));
      expect(version.manifest).toContain(one.digest);
    }
    expect(languages![0]!.canonical).toContain('Nosotras, las {n} organizaciones.');
    expect((await requireStatement(platform.store.read, id)).versionId).toBe(version.id);
    expect(platform.announcements).toContainEqual({ topic: `text:${closed.textId}`, change: 'closed' });
    expect(platform.announcements).toContainEqual({ topic: `statement:${id}`, change: 'closed' });
  });

  it('closes a text of which a language lacks paragraphs only when told that this is known', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const { id, textId } = await world.draft();
    await transact(platform, (tx) => {
      tx.begin();
      return changeText(tx, {
        textId,
        seatId: tom.seat,
        change: (doc) =>
          doc
            .getXmlFragment(fragmentName('es'))
            .push([
              elementOf({ id: 'solo000001', kind: 'paragraph', level: 0, inlines: [textInline('Más.', {})] }),
            ]),
      });
    });
    const asked = { seat: tom.seat, statement: id };
    const viewer = await tom.viewer();
    for (const input of [asked, { ...asked, incomplete: false }])
      expect(await refusal(closeText(platform, viewer, input))).toBe('Invalid incomplete:paragraphs-missing');
    expect((await requireStatement(platform.store.read, id)).state).toBe('draft');
    expect(await closeText(platform, viewer, { ...asked, incomplete: true })).toMatchObject({
      state: 'closed',
    });
  });

  it('refuses to close what is not ready, language by language', async () => {
    const world = await signingWorld({ engine });
    const tries: [string, Parameters<SigningWorld['draft']>[0]][] = [
      ['Invalid text.en:language-without-blocks', { words: { es: 'Texto.' } }],
      ['Invalid text.en:language-empty', { words: { es: 'Texto.', en: '   ' } }],
      ['Invalid title.en:title-missing', { titles: [{ language: 'es', title: 'Solo en español' }] }],
      [
        'Invalid title.en:title-missing text.en:language-without-blocks',
        { titles: [{ language: 'es', title: 'Otro' }], words: { es: 'Texto.' } },
      ],
    ];
    for (const [word, draft] of tries) {
      const { id } = await world.draft(draft);
      expect(await refusal(close(world, world.tom, id))).toBe(word);
      expect(await requireStatement(world.platform.store.read, id)).toMatchObject({
        state: 'draft',
        textState: 'open',
        versionId: null,
      });
    }
  });

  it('lets only its drafters and the secretariat close it, and hides a draft from everyone else', async () => {
    const world = await signingWorld({ engine });
    const { id } = await world.draft();
    expect(await refusal(close(world, world.luz, id))).toBe('NotFound');
    expect(await refusal(close(world, world.tom, 'none'))).toBe('NotFound');
    await openRound(world.platform, await world.tom.viewer(), {
      ...aWeek(world),
      seat: world.tom.seat,
      statement: id,
    });
    expect(await refusal(close(world, world.luz, id))).toBe('Forbidden not-a-drafter');
    expect(await refusal(close(world, world.diego, id))).toBe('done');
    expect(await refusal(close(world, world.diego, id))).toBe('Forbidden not-in-this-state');
  });

  it('freezes what stands when it commits: whoever writes in between is in it, or is refused', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, marta } = world;
    const { id, textId } = await world.draft({ words: { es: 'Texto.', en: 'Text.' } });
    const write = () =>
      transact(platform, async (tx) => {
        tx.begin();
        await importBlocks(tx, { textId, seatId: marta.seat, blocks: {} });
      });
    const outcomes = await Promise.allSettled([close(world, tom, id), write(), write(), write()]);
    expect(outcomes[0]!.status).toBe('fulfilled');
    const { head } = await platform.store.read
      .selectFrom('texts')
      .select('head')
      .where('id', '=', textId)
      .executeTakeFirstOrThrow();
    const version = await platform.store.read.selectFrom('versions').select('head').executeTakeFirstOrThrow();
    expect(version.head).toBe(head);
    await expect(write()).rejects.toThrow();
  });

  it('closes once of many who press the button together', async () => {
    const world = await signingWorld({ engine });
    const { id } = await world.draft();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => refusal(close(world, world.tom, id))),
    );
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'Forbidden not-in-this-state']));
  });

  it('reopens with a reason before anyone could sign, and numbers the next closing 1.1', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const { id, textId } = await world.closed();
    const reopen = async (reason: string, player = tom) =>
      reopenText(platform, await player.viewer(), { seat: player.seat, statement: id, reason });
    expect(await refusal(reopen(' '))).toBe('Invalid reason:required');
    expect(await refusal(reopen('Falta un artículo.', world.luz))).toBe('Forbidden not-a-drafter');
    expect(await reopen('Falta un artículo.')).toMatchObject({
      state: 'draft',
      textState: 'open',
      versionId: null,
    });
    await close(world, tom, id);
    expect(
      (await versionsOfText(platform.store.read, textId)).map((version) => version.number).sort(),
    ).toEqual(['1.0', '1.1']);
    await world.open({ statement: id });
    expect(await refusal(reopen('Ahora ya no.'))).toBe('Forbidden not-in-this-state');
  });

  it('begins a statement at an address of its own, and refuses what does not hold', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, luz, ana } = world;
    const begin = async (player: Player, more: Partial<Parameters<typeof createStatement>[2]> = {}) =>
      createStatement(platform, await player.viewer(), {
        seat: player.seat,
        body: world.bodyId,
        mode: 'opt-in',
        titles: [{ language: 'es', title: 'Niñez en tránsito' }],
        languages: ['en', 'es'],
        referenceLanguage: 'es',
        ...more,
      });
    expect(await begin(marta)).toMatchObject({
      slug: 'ninez-en-transito',
      languages: ['es', 'en'],
      state: 'draft',
    });
    expect(
      (await Promise.all(Array.from({ length: 5 }, () => begin(ana)))).map(({ slug }) => slug).sort(),
    ).toEqual([2, 3, 4, 5, 6].map((n) => `ninez-en-transito-${n}`));
    expect(await refusal(begin(luz))).toBe('Forbidden not-a-drafter');
    expect(await refusal(begin(marta, { body: 'none' }))).toBe('NotFound');
    expect(await refusal(begin(marta, { referenceLanguage: 'fr' }))).toMatch(
      /^Invalid referenceLanguage:language-not-of-text/,
    );
    expect(await refusal(begin(marta, { titles: [{ language: 'en', title: 'Only English' }] }))).toBe(
      'Invalid titles:title-missing',
    );
    expect(await refusal(begin(marta, { languages: ['es', 'es'] }))).toBe('Invalid languages:language-twice');
    expect(await refusal(begin(marta, { languages: ['es', '../x'] }))).toBe(
      'Invalid languages.1:language-not-valid',
    );
    expect(await refusal(begin(marta, { titles: [{ language: 'es', title: 'a'.repeat(300) }] }))).toBe(
      'Invalid titles.0.title:too-long',
    );
  });

  it('changes titles while it is open and keeps the address; comments come and go', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, tom, luz } = world;
    const { id, slug } = await world.draft();
    const rename = async (player: Player, language = 'en') =>
      renameStatement(platform, await player.viewer(), {
        seat: player.seat,
        statement: id,
        language,
        title: 'A new title',
      });
    expect(await rename(marta)).toMatchObject({ slug, titles: { en: 'A new title' } });
    expect(await refusal(rename(luz))).toBe('NotFound');
    expect(await refusal(rename(marta, 'fr'))).toBe('Invalid language:language-not-of-text');
    const epoch = async () =>
      (await platform.store.read.selectFrom('texts').select('grant_epoch').executeTakeFirstOrThrow())
        .grant_epoch;
    const before = await epoch();
    await openRound(platform, await tom.viewer(), { ...aWeek(world), seat: tom.seat, statement: id });
    expect(await refusal(rename(luz))).toBe('Forbidden not-a-drafter');
    await reopenDraft(platform, await tom.viewer(), { seat: tom.seat, statement: id });
    expect(await epoch()).toBeGreaterThanOrEqual(before + 2);
    await close(world, tom, id);
    expect(await refusal(rename(marta))).toBe('Forbidden text-closed');
  });

  it('lists for each viewer exactly the statements they may know of', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId } = world;
    await world.draft();
    const { id } = await world.draft();
    await openRound(platform, await world.tom.viewer(), {
      ...aWeek(world),
      seat: world.tom.seat,
      statement: id,
    });
    await world.closed();
    await world.open();
    const all = await knownStatements(platform.store.read, await world.ana.viewer(), { coalitionId });
    expect(all).toHaveLength(4);
    for (const viewer of [
      anonymous('es'),
      await world.luz.viewer(),
      await world.tom.viewer(),
      await world.diego.viewer(),
    ]) {
      const listed = await knownStatements(platform.store.read, viewer, { coalitionId });
      expect(listed.map((one) => one.id)).toEqual(
        all.filter((one) => mayKnowStatement(viewer, one).allowed).map((one) => one.id),
      );
    }
    expect(
      await knownStatements(platform.store.read, await world.luz.viewer(), {
        coalitionId,
        states: ['draft'],
      }),
    ).toEqual([]);
    const [second] = await knownStatements(platform.store.read, await world.ana.viewer(), {
      coalitionId,
      after: all[0]!.id,
      limit: 1,
    });
    expect(second!.id).toBe(all[1]!.id);
  });
});

import { describe, expect, it } from 'vitest';
import { sharePositionWith, withdrawPosition } from '../../../domain/positions/actions-change.ts';
import { endorsePosition, unendorsePosition } from '../../../domain/positions/actions-endorse.ts';
import { setStatementStanding } from '../../../domain/positions/actions-standing.ts';
import { quotePosition, startStatementFrom } from '../../../domain/positions/actions-use.ts';
import { standingsOf } from '../../../domain/positions/reads-register.ts';
import { endorsementsOf, usesInStatements, usesOfPositions } from '../../../domain/positions/reads-uses.ts';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { readText } from '../../../domain/texts/co-editing/reads.ts';
import { importPaste } from '../../../domain/texts/import/import-file.ts';
import type { Importer } from '../../../domain/texts/import/importer.ts';
import { plainText } from '../../../domain/texts/schema.ts';
import { givenBody } from '../../support/factories/bodies.ts';
import { givenPosition } from '../../support/factories/positions.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const WORDS = 'Nadie debe ser detenido por migrar.\n\nLas niñas y los niños, nunca:\nni un solo día.';

/** Reads plain words on this thread, as the worker does on its own. */
const importerOf = ({ platform }: SigningWorld): Importer => ({
  run: async (_by, request) => {
    if (request.kind === 'file') throw new Error('No file is read here.');
    return importPaste(request, (length) => platform.randomBytes(length));
  },
  sheets: async () => [],
  returned: () => Promise.reject(new Error('nothing comes back here')),
  close: async () => undefined,
});

eachEngine((engine) => {
  describe('endorsing', () => {
    it('is done once by each other organisation in force, shown as it chose, and taken back by it alone', async () => {
      const { platform, luz, tom, ines, ana, member } = await signingWorld({ engine });
      const mute = await member({ seat: { may_sign: 0 } });
      const shared = await givenPosition(platform, luz, { audience: 'public' });
      const endorse = async (who: Player, shown: 'members' | 'public' = 'members') =>
        endorsePosition(platform, await who.viewer(), { seat: who.seat, position: shared.id, shown });
      const takeBack = async (who: Player) =>
        unendorsePosition(platform, await who.viewer(), { seat: who.seat, position: shared.id });
      expect(await refusal(endorse(luz))).toBe('Forbidden position-own');
      expect(await refusal(endorse(mute))).toBe('Forbidden position-by-who-speaks');
      expect(await refusal(endorse(ana))).toBe('Forbidden position-by-members');
      expect(await refusal(endorse(ines, 'public'))).toBe('Forbidden organisation-not-in-public');
      expect(await refusal(takeBack(tom))).toBe('NotFound');
      await endorse(ines);
      await endorse(tom);
      await endorse(tom, 'public');
      const shown = async () =>
        (await endorsementsOf(platform.store.read, [shared.id], platform.clock.now())).map(
          (one) => `${one.name}: ${one.shown}`,
        );
      expect((await shown()).sort()).toEqual(['Fundación Izote: members', 'Puente Norte Collective: public']);
      await takeBack(ines);
      expect(await shown()).toEqual(['Puente Norte Collective: public']);
      await withdrawPosition(platform, await luz.viewer(), { seat: luz.seat, position: shared.id });
      expect(await refusal(endorse(ines))).toBe('Forbidden position-not-in-force');
      await takeBack(tom);
      expect(await shown()).toEqual([]);
    });

    it('knows nothing of what is shared with a body that one is not in', async () => {
      const { platform, luz, tom, ines, bodyId } = await signingWorld({ engine });
      const { id } = await givenPosition(platform, luz, { audience: 'body', body: bodyId });
      const endorse = async (who: Player) =>
        refusal(
          endorsePosition(platform, await who.viewer(), { seat: who.seat, position: id, shown: 'members' }),
        );
      expect(await endorse(ines)).toBe('NotFound');
      expect(await endorse(tom)).toBe('done');
    });
  });

  describe('quoting', () => {
    const blocksOf = async ({ platform }: SigningWorld, textId: string, language = 'es') =>
      ((await readText(platform.store.read, textId)).blocks[language] ?? []).map(
        (block) => `${block.kind}: ${plainText(block)}`,
      );

    it('puts words that stand in the position into the text, with who said it where that is public', async () => {
      const world = await signingWorld({ engine });
      const { platform, luz, tom } = world;
      const shared = await givenPosition(platform, luz, {
        wordings: [{ language: 'es', title: 'Nadie detenido', words: WORDS }],
        audience: 'public',
        datedOn: '2026-11-20',
      });
      const { id, textId } = await world.draft();
      await quotePosition(
        platform,
        await tom.viewer(),
        {
          seat: tom.seat,
          position: shared.id,
          statement: id,
          language: 'es',
          words: ' Las niñas y  los\nniños, nunca:\n\nni un solo día',
        },
        'https://acuerdo.example.org',
      );
      expect((await blocksOf(world, textId)).slice(1)).toEqual([
        'quote: Las niñas y los\nniños, nunca:',
        'quote: ni un solo día',
        'paragraph: — Foro Lenca Migrante, «Nadie detenido», 20 de noviembre de 2026.',
      ]);
      const blocks = (await readText(platform.store.read, textId)).blocks['es']!;
      expect(JSON.stringify(blocks.at(-1)!.inlines)).toContain(
        `"link":"https://acuerdo.example.org/${world.coalitionSlug}/es/posicionamientos/nadie-detenido"`,
      );
      expect(await usesInStatements(platform.store.read, [id])).toMatchObject([
        { positionId: shared.id, kind: 'quote', language: 'es', blockId: blocks[1]!.id },
      ]);
    });

    it('names nobody where the position is not public', async () => {
      const world = await signingWorld({ engine });
      const { platform, luz, tom } = world;
      const shared = await givenPosition(platform, luz, { words: WORDS, datedOn: '2026-11-21' });
      const { id, textId } = await world.draft();
      const viewer = await tom.viewer();
      const asked = {
        seat: tom.seat,
        position: shared.id,
        statement: id,
        language: 'es',
        words: 'Nadie debe',
      };
      await quotePosition(platform, viewer, asked, 'https://acuerdo.example.org');
      const [, , source] = await blocksOf(world, textId);
      expect(source).toBe(
        'paragraph: — Posicionamiento de una organización miembro, 21 de noviembre de 2026.',
      );
    });

    it.each([
      ['words that are not there', 'Nadie será detenido', 'Invalid words:quote-not-there'],
      ['half a word', 'adie debe ser', 'Invalid words:quote-not-there'],
      ['words in another order', 'detenido ser', 'Invalid words:quote-not-there'],
      ['nothing', ' \n', 'Invalid words:quote-missing'],
      ['nothing that is seen', '\u200b', 'Invalid words:quote-missing'],
    ])('refuses %s', async (_what, words, outcome) => {
      const world = await signingWorld({ engine });
      const { platform, luz, tom } = world;
      const shared = await givenPosition(platform, luz, { words: WORDS });
      const { id } = await world.draft();
      const asked = { seat: tom.seat, position: shared.id, statement: id, language: 'es', words };
      expect(await refusal(quotePosition(platform, await tom.viewer(), asked, null))).toBe(outcome);
      expect(await usesOfPositions(platform.store.read, [shared.id])).toEqual([]);
    });

    it('refuses nothing that is seen also where the position is a page, and another coalition’s position', async () => {
      const world = await signingWorld({ engine });
      const { platform, luz, tom } = world;
      const page = await givenPosition(platform, luz, {
        wordings: [{ language: 'es', title: 'Uno', url: 'https://example.org/' }],
      });
      const elsewhere = await signingWorld({ engine, platform });
      const foreign = await givenPosition(platform, elsewhere.luz, { audience: 'public', words: WORDS });
      const { id } = await world.draft();
      const quote = async (position: string, words: string) =>
        refusal(
          quotePosition(
            platform,
            await tom.viewer(),
            { seat: tom.seat, position, statement: id, language: 'es', words },
            null,
          ),
        );
      expect(await quote(page.id, '\u200b\n\u200b')).toBe('Invalid words:quote-missing');
      expect(await quote(foreign.id, 'Nadie debe')).toBe('NotFound');
      expect(await usesInStatements(platform.store.read, [id])).toEqual([]);
      expect(await quote(page.id, 'Nadie debe')).toBe('done');
    });

    it('is for who may write the text, in a language of both, and out of nothing withdrawn or another body’s', async () => {
      const world = await signingWorld({ engine });
      const { platform, luz, tom, ana, coalitionId } = world;
      const shared = await givenPosition(platform, luz, { words: WORDS });
      const { id: statement } = await world.draft();
      const quote = async (who: Player, overrides: object = {}) =>
        refusal(
          quotePosition(
            platform,
            await who.viewer(),
            { seat: who.seat, position: shared.id, statement, language: 'es', words: 'Nadie', ...overrides },
            null,
          ),
        );
      expect(await quote(luz)).toBe('NotFound');
      expect(await quote(tom, { language: 'en' })).toBe('Invalid language:position-not-in-language');
      expect(await quote(tom, { language: 'fr' })).toBe('Invalid language:language-not-of-text');
      expect(await quote(tom, { position: 'nothing' })).toBe('NotFound');
      const closed = await world.closed();
      expect(await quote(tom, { statement: closed.id })).toBe('Forbidden text-closed');
      const other = await givenBody(platform, { coalition_id: coalitionId });
      const forOther = { seat: luz.seat, position: shared.id, audience: 'body' as const, body: other.id };
      await sharePositionWith(platform, await luz.viewer(), forOther);
      expect(await quote(tom)).toBe('NotFound');
      expect(await quote(ana)).toBe('Forbidden position-for-its-body');
      await withdrawPosition(platform, await luz.viewer(), { seat: luz.seat, position: shared.id });
      expect(await quote(ana)).toBe('Forbidden position-withdrawn');
    });
  });

  describe('beginning a joint text', () => {
    it('brings the words of each language, aligned, and keeps the line', async () => {
      const world = await signingWorld({ engine });
      const { platform, luz, tom, bodyId } = world;
      const shared = await givenPosition(platform, luz, {
        wordings: [
          { language: 'es', title: 'Nadie detenido', words: 'Uno.\n\nDos.' },
          { language: 'en', title: 'Nobody detained', words: 'One.\n\nTwo.' },
          { language: 'fr', title: 'Personne', url: 'https://example.org/' },
        ],
      });
      const asked = { seat: tom.seat, position: shared.id, body: bodyId, mode: 'opt-in' as const };
      const titles = [{ language: 'es', title: 'Un texto de todas' }];
      const begun = await startStatementFrom(platform, importerOf(world), await tom.viewer(), {
        ...asked,
        titles,
      });
      expect(begun).toMatchObject({
        slug: 'un-texto-de-todas',
        state: 'draft',
        languages: ['es', 'en', 'fr'],
        titles: { es: 'Un texto de todas', en: 'Nobody detained', fr: 'Personne' },
      });
      const { blocks } = await readText(platform.store.read, begun.textId);
      expect(blocks['es']!.map(plainText)).toEqual(['Uno.', 'Dos.']);
      expect(blocks['en']!.map(plainText)).toEqual(['One.', 'Two.']);
      expect(blocks['en']!.map(({ id }) => id)).toEqual(blocks['es']!.map(({ id }) => id));
      expect(await usesOfPositions(platform.store.read, [shared.id])).toMatchObject([
        { kind: 'origin', statementId: begun.id },
      ]);
    });

    it('is for who may begin a text there, and leaves nothing behind when it is refused', async () => {
      const world = await signingWorld({ engine });
      const { platform, luz, tom, bodyId, coalitionId } = world;
      const other = await givenBody(platform, { coalition_id: coalitionId });
      const shared = await givenPosition(platform, luz);
      const begin = async (who: Player, body: string) =>
        refusal(
          startStatementFrom(platform, importerOf(world), await who.viewer(), {
            seat: who.seat,
            position: shared.id,
            body,
            mode: 'opt-in',
            titles: [],
          }),
        );
      expect(await begin(luz, bodyId)).toBe('Forbidden not-a-drafter');
      expect(await begin(tom, other.id)).toBe('Forbidden not-a-drafter');
      expect(await begin(tom, 'nothing')).toBe('NotFound');
      const count = platform.store.read.selectFrom('statements').select('id');
      expect(await count.execute()).toEqual([]);
    });
  });

  describe('what is in force', () => {
    it('is said of a published statement by the secretariat, without circles', async () => {
      const world = await signingWorld({ engine });
      const { platform, ana, tom, coalitionId } = world;
      const publish = async () => {
        const { id } = await world.closed('institutional');
        return publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: id });
      };
      const [one, two] = [await publish(), await publish()];
      const draft = await world.draft();
      const set = async (who: Player, statement: string, to: object) =>
        refusal(setStatementStanding(platform, await who.viewer(), { seat: who.seat, statement, ...to }));
      expect(await set(tom, one.id, { expiresOn: '2026-12-01' })).toBe('Forbidden secretariat-only');
      expect(await set(ana, draft.id, {})).toBe('Forbidden not-in-this-state');
      expect(await set(ana, one.id, { supersededBy: draft.id })).toBe(
        'Invalid supersededBy:standing-by-published',
      );
      expect(await set(ana, one.id, { supersededBy: one.id })).toBe('Invalid supersededBy:position-circle');
      expect(await set(ana, one.id, { supersededBy: two.id })).toBe('done');
      expect(await set(ana, two.id, { supersededBy: one.id })).toBe('Invalid supersededBy:position-circle');
      expect(await set(ana, two.id, { expiresOn: '2026-11-30' })).toBe('done');
      const standing = async () => {
        const found = await standingsOf(
          platform.store.read,
          [one, two, draft].map(({ id, state }) => ({ id, state, coalitionId })),
          platform.clock.now(),
        );
        return [one, two, draft].map(({ id }) => found.get(id)?.standing);
      };
      expect(await standing()).toEqual(['superseded', 'inForce', undefined]);
      platform.clock.set('2026-12-02T00:00:00.000Z');
      expect(await standing()).toEqual(['superseded', 'expired', undefined]);
      expect(await set(ana, one.id, {})).toBe('done');
      expect((await standing())[0]).toBe('inForce');
    });
  });
});

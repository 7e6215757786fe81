import { expect, it } from 'vitest';
import { listActs } from '../../../domain/record/reads.ts';
import { addTerm, changeTerm, retireTerm } from '../../../domain/terms/actions.ts';
import { termsById, termsOf } from '../../../domain/terms/reads.ts';
import type { TermContent } from '../../../domain/terms/rules.ts';
import { anonymous } from '../../../domain/viewer.ts';
import { sentenceFor } from '../../../domain/words/record.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const content: TermContent = {
  advice: 'avoided',
  words: [
    { language: 'en', forms: ['return', 'returns', 'Return', 'returned'], instead: 'deportation' },
    { language: 'es', forms: ['retorno', 'retorn*'], instead: 'deportación' },
  ],
  reasonEs: 'Nadie retorna por la fuerza.',
  reasonEn: 'Nobody returns by force.',
};

const termBy = async (
  { platform, coalitionId }: SigningWorld,
  player: Player,
  changes: Partial<TermContent> = {},
) =>
  addTerm(platform, await player.viewer(), {
    seat: player.seat,
    coalition: coalitionId,
    ...content,
    ...changes,
  });

const inSpanish = (...forms: string[]) => [{ language: 'es', forms }];

eachEngine((engine) => {
  it('keeps what is said of a word in each language, and the log what became of it', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, ana, diego } = world;
    const { read } = platform.store;
    const added = await termBy(world, ana);
    expect(added).toMatchObject({
      advice: 'avoided',
      reason: { es: 'Nadie retorna por la fuerza.', en: 'Nobody returns by force.' },
      words: [
        { language: 'es', forms: ['retorno', 'retorn*'], instead: 'deportación' },
        { language: 'en', forms: ['return', 'returns', 'returned'], instead: 'deportation' },
      ],
      since: platform.clock.now(),
      retiredAt: null,
    });
    const viewer = await diego.viewer();
    const changed = await changeTerm(platform, viewer, {
      ...content,
      seat: diego.seat,
      term: added.id,
      advice: 'reserved',
      words: [{ language: 'kek', forms: ['sutqʼiik'] }, ...inSpanish('retorno')],
    });
    expect(changed).toMatchObject({
      id: added.id,
      advice: 'reserved',
      words: [
        { language: 'es', forms: ['retorno'], instead: null },
        { language: 'kek', forms: ['sutqʼiik'], instead: null },
      ],
    });
    expect(await termsOf(read, coalitionId)).toEqual([changed]);
    const retired = await retireTerm(platform, viewer, { seat: diego.seat, term: added.id });
    expect(retired.retiredAt).toBe(platform.clock.now());
    expect(await termsOf(read, coalitionId)).toEqual([]);
    expect(await termsById(read, [added.id])).toEqual([retired]);
    const acts = await listActs(read, { coalitionId, limit: 3 });
    expect(acts.map((act) => sentenceFor(act, 'es'))).toEqual([
      'Quitó «retorno» del glosario.',
      'Cambió lo que el glosario dice de «retorno».',
      'Añadió «retorno» al glosario.',
    ]);
    expect(acts.map((act) => sentenceFor(act, 'en'))[2]).toBe('Added “return” to the glossary.');
  });

  it('lets a written form say one thing in its language', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana } = world;
    const first = await termBy(world, ana);
    expect(await refusal(termBy(world, ana, { words: inSpanish('otra', 'RETÓRNO') }))).toBe(
      'Conflict term-form-taken',
    );
    expect(await refusal(termBy(world, ana, { words: inSpanish('Retorn*') }))).toBe(
      'Conflict term-form-taken',
    );
    const second = await termBy(world, ana, { words: [{ language: 'fr', forms: ['retorno'] }] });
    const viewer = await ana.viewer();
    const change = (term: string, words: TermContent['words']) =>
      changeTerm(platform, viewer, { ...content, seat: ana.seat, term, words });
    expect(await refusal(change(second.id, inSpanish('retorno')))).toBe('Conflict term-form-taken');
    expect((await change(first.id, inSpanish('retorno'))).id).toBe(first.id);
    await retireTerm(platform, viewer, { seat: ana.seat, term: first.id });
    expect((await change(second.id, inSpanish('retorno'))).id).toBe(second.id);
    expect(await refusal(change(first.id, inSpanish('nueva')))).toBe('Conflict term-retired');
    const other = await signingWorld({ platform });
    expect((await termBy(other, other.ana)).coalitionId).toBe(other.coalitionId);
  });

  it('lets one of two who add the same word at once', async () => {
    const world = await signingWorld({ engine });
    const outcomes = await Promise.all([
      refusal(termBy(world, world.ana)),
      refusal(termBy(world, world.diego)),
    ]);
    expect(outcomes.toSorted()).toEqual(['Conflict term-form-taken', 'done']);
    expect(await termsOf(world.platform.store.read, world.coalitionId)).toHaveLength(1);
  });

  it('is the secretariat’s: members are refused, others find nothing', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId, ana, tom } = world;
    const { ana: stranger } = await signingWorld({ platform });
    const term = await termBy(world, ana);
    for (const [player, answer] of [
      [tom, 'Forbidden secretariat-only'],
      [stranger, 'NotFound'],
    ] as const) {
      const viewer = await player.viewer();
      const asked = { seat: player.seat, term: term.id };
      expect(await refusal(termBy(world, player, { words: inSpanish('otra') }))).toBe(answer);
      expect(await refusal(changeTerm(platform, viewer, { ...content, ...asked }))).toBe(answer);
      expect(await refusal(retireTerm(platform, viewer, asked))).toBe(answer);
    }
    const nobody = addTerm(platform, anonymous('es'), { ...content, seat: ana.seat, coalition: coalitionId });
    expect(await refusal(nobody)).toBe('Forbidden signed-out');
    const unknown = retireTerm(platform, await ana.viewer(), { seat: ana.seat, term: 'none' });
    expect(await refusal(unknown)).toBe('NotFound');
    expect(await termsOf(platform.store.read, coalitionId)).toEqual([term]);
  });

  it('refuses what is no word', async () => {
    const world = await signingWorld({ engine });
    const tried = (changes: Partial<TermContent>) => refusal(termBy(world, world.ana, changes));
    expect(await tried({ words: [] })).toBe('Invalid words:term-words-missing');
    expect(await tried({ words: inSpanish() })).toBe('Invalid words.0.forms:term-forms-missing');
    for (const form of ['re*', '*torno', 're*torno', '«retorno»', '(x)', '-a'])
      expect(await tried({ words: inSpanish(form) })).toBe('Invalid words.0.forms.0:term-form-not-valid');
    expect(await tried({ words: [...inSpanish('a'), ...inSpanish('b')] })).toBe(
      'Invalid words:language-twice',
    );
    expect(await tried({ words: [{ language: 'Spanish', forms: ['a'] }] })).toBe(
      'Invalid words.0.language:language-not-valid',
    );
    expect(await tried({ reasonEn: '' })).toBe('Invalid reasonEn:required');
    expect(await tried({ advice: 'preferred' })).toBe(
      'Invalid words.0.instead:term-instead words.1.instead:term-instead',
    );
    expect(await termsOf(world.platform.store.read, world.coalitionId)).toEqual([]);
    for (const form of ['tod@s', 'qʼij', 'EE.UU.', 'no-devolución', 'migrante* ilegal*', 'repatriaciones'])
      expect((await termBy(world, world.ana, { words: inSpanish(form) })).words[0]?.forms).toEqual([form]);
  });
});

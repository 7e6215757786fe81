import { expect, it } from 'vitest';
import { ruleMachineDrafts, ruleUnreviewed } from '../../../../domain/coalitions/actions.ts';
import { closeText } from '../../../../domain/statements/close-text.ts';
import { checkBlocks, excuseTypo } from '../../../../domain/texts/checks/actions.ts';
import { alignmentOfText } from '../../../../domain/texts/checks/reads.ts';
import { readText } from '../../../../domain/texts/co-editing/reads.ts';
import { elementOf } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { libreTranslate } from '../../../../domain/texts/machine/libretranslate.ts';
import { draftByMachine } from '../../../../domain/texts/machine/actions.ts';
import {
  isTranslation,
  piecesOf,
  plainPiece,
  withPieces,
  wordsOf,
} from '../../../../domain/texts/machine/pieces.ts';
import { addLanguage } from '../../../../domain/texts/actions-languages.ts';
import { rewordBlock } from '../../../../domain/texts/reword-block.ts';
import { fragmentName, plainText, type Inline } from '../../../../domain/texts/schema.ts';
import { alignmentWorld, type AlignmentWorld } from '../../../support/alignment-world.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../../support/store.ts';
import { translatingService } from '../../../support/translating.ts';

/** A text to which Haitian Creole was added, and a service that has it. */
async function given(
  engine: Engine,
  { allowed = true, patience }: { allowed?: boolean; patience?: number } = {},
) {
  const service = await translatingService();
  const translator = libreTranslate(
    { url: service.url, key: 'k' },
    {
      languagesMs: patience ?? 20_000,
      translateMs: patience ?? 20_000,
    },
  );
  const world = await alignmentWorld({ engine, translator, unreviewed: 'labelled' });
  const { platform, marta, ana, textId, coalitionId } = world;
  await addLanguage(platform, await marta.viewer(), {
    ...{ seat: marta.seat, text: textId, language: 'ht', title: 'Dlo pwòp' },
  });
  if (allowed)
    await ruleMachineDrafts(platform, await ana.viewer(), {
      ...{ seat: ana.seat, coalition: coalitionId, allowed },
    });
  return { world, service };
}

const draft = async ({ platform, textId }: AlignmentWorld, player: Player, blocks: string[] = []) =>
  draftByMachine(platform, await player.viewer(), {
    seat: player.seat,
    text: textId,
    language: 'ht',
    blocks,
  });
const haitian = async ({ platform, textId }: AlignmentWorld) =>
  (await readText(platform.store.read, textId)).blocks['ht']!;
const kreyol = async ({ platform, textId }: AlignmentWorld) =>
  (await readText(platform.store.read, textId)).blocks['ht']!.map(plainText);
const pairs = async (world: AlignmentWorld) =>
  (await alignmentOfText(world.platform.store.read, await world.text())).pairs.filter(
    ({ language }) => language === 'ht',
  );
const close = async ({ platform, statement }: AlignmentWorld, player: Player) =>
  closeText(platform, await player.viewer(), { seat: player.seat, statement: statement.id });

eachEngine((engine) => {
  it('is refused until the secretariat allows it, and to whoever may not write', async () => {
    const { world, service } = await given(engine, { allowed: false });
    const { platform, marta, ana, luz, coalitionId } = world;
    const rule = async (player: Player, allowed: boolean) =>
      ruleMachineDrafts(platform, await player.viewer(), {
        seat: player.seat,
        coalition: coalitionId,
        allowed,
      });
    expect(await refusal(draft(world, marta))).toBe('Forbidden machine-off');
    expect(await refusal(rule(marta, true))).toBe('Forbidden secretariat-only');
    await rule(ana, true);
    expect(await refusal(draft(world, luz))).toBe('NotFound');
    await rule(ana, false);
    expect(await refusal(draft(world, marta))).toBe('Forbidden machine-off');
    expect(service.asked).toEqual([]);
  });

  it('writes what is missing in the order of the source, and a person reviews it before anybody closes it', async () => {
    const { world, service } = await given(engine);
    const { platform, marta, tom, ana, blocks } = world;
    await draft(world, marta, [blocks[2]]);
    await draft(world, marta);
    expect(service.asked.map(({ q }) => q.length)).toEqual([1, 2]);
    expect(service.asked[0]).toMatchObject({ source: 'es', target: 'ht', api_key: 'k' });
    expect(await kreyol(world)).toEqual([
      '[ht] Qué se prometió',
      '[ht] Nadie debe ser detenido por migrar.',
      '[ht] Pedimos agua limpia.',
    ]);
    expect((await pairs(world)).map(({ state, machine }) => `${state} ${machine}`)).toEqual(
      Array(3).fill('unreviewed true'),
    );
    expect(await refusal(draft(world, marta))).toBe('Conflict machine-nothing-to-do');
    expect(await refusal(close(world, marta))).toBe('Conflict machine-drafts-unconfirmed');
    await ruleUnreviewed(platform, await ana.viewer(), {
      ...{ seat: ana.seat, coalition: world.coalitionId, unreviewed: 'refused' },
    });
    await ruleUnreviewed(platform, await ana.viewer(), {
      ...{ seat: ana.seat, coalition: world.coalitionId, unreviewed: 'labelled' },
    });
    const [first, second, third] = (await pairs(world)).map(({ block: id, seen }) => ({ id, seen }));
    const check = async (
      player: Player,
      as: 'reviewed' | 'translated',
      ...some: { id: string; seen: string }[]
    ) =>
      checkBlocks(platform, await player.viewer(), {
        ...{ seat: player.seat, text: world.textId, source: 'es', language: 'ht', as, blocks: some },
      });
    expect(await refusal(check(marta, 'reviewed', first!))).toBe('Forbidden translator-reviews');
    await check(marta, 'translated', first!);
    expect((await pairs(world))[0]).toMatchObject({ state: 'unreviewed', machine: true });
    await check(tom, 'reviewed', first!, third!);
    expect((await pairs(world))[0]).toMatchObject({ state: 'in-step', machine: false });
    await world.type(marta, (doc) => void rewordBlock(doc, 'ht', second!.id, 'Pèsonn pa dwe nan prizon.'));
    expect((await pairs(world))[1]).toMatchObject({ state: 'unreviewed', machine: false });
    await close(world, marta);
  });

  it('drafts again what fell behind, and nothing that changed while the machine was at it', async () => {
    const { world, service } = await given(engine);
    const { platform, marta, tom, blocks } = world;
    await draft(world, marta);
    const seen = (await pairs(world)).map(({ block: id, seen: words }) => ({ id, seen: words }));
    await checkBlocks(platform, await tom.viewer(), {
      ...{ seat: tom.seat, text: world.textId, source: 'es', language: 'ht', as: 'reviewed', blocks: seen },
    });
    await world.type(marta, (doc) => void rewordBlock(doc, 'es', blocks[2], 'Pedimos agua limpia y segura.'));
    await draft(world, tom);
    expect((await kreyol(world))[2]).toBe('[ht] Pedimos agua limpia y segura.');
    expect((await pairs(world)).map(({ machine }) => machine)).toEqual([false, false, true]);
    await world.type(
      marta,
      (doc) => void rewordBlock(doc, 'es', blocks[1], 'Nadie será detenido por migrar.'),
    );
    await world.type(marta, (doc) => doc.getXmlFragment(fragmentName('ht')).delete(0, 1));
    service.behave({ kind: 'well', say: (text) => `(${text})` });
    await draft(world, tom, [blocks[0]]);
    const [again] = await pairs(world);
    expect(again).toMatchObject({ state: 'behind', changed: 'translation', machine: true });
    await excuseTypo(platform, await marta.viewer(), {
      ...{ seat: marta.seat, text: world.textId, source: 'es', language: 'ht' },
      blocks: [{ id: again!.block, seen: again!.seen }],
    });
    expect((await pairs(world))[0]).toMatchObject({ machine: true });
    service.behave({
      kind: 'well',
      meanwhile: () => world.type(tom, (doc) => void rewordBlock(doc, 'es', blocks[1], 'Nadie va preso.')),
    });
    expect(await refusal(draft(world, marta, [blocks[1]]))).toBe('Conflict checked-words-changed');
    expect((await kreyol(world))[1]).toBe('[ht] Nadie debe ser detenido por migrar.');
  });

  it('carries bold, italics and links through a draft, and never tells where they lead', async () => {
    const { world, service } = await given(engine);
    const { marta, blocks } = world;
    const say = (inlines: Inline[]) =>
      world.type(marta, (doc) => {
        const there = doc.getXmlFragment(fragmentName('es'));
        there.delete(2, 1);
        there.insert(2, [elementOf({ id: blocks[2], kind: 'paragraph', level: 0, inlines })]);
      });
    await say([
      { type: 'text', text: 'Pedimos <agua> ' },
      { type: 'text', text: 'limpia', bold: true },
      { type: 'text', text: ' según la ' },
      { type: 'text', text: 'ley & su reglamento', italic: true, link: 'https://ley.example/agua' },
      { type: 'text', text: '.' },
    ]);
    const inHaitian = (text: string) =>
      text
        .replace(
          'Pedimos &lt;agua&gt; <b>limpia</b> según la ',
          'Nou  mande &lt;dlo&gt; <b>ki pwòp </b>selon ',
        )
        .replace('ley &amp; su reglamento', 'lwa &amp; r&#232;gleman');
    service.behave({ kind: 'well', say: inHaitian });
    await draft(world, marta, [blocks[2]]);
    const expected = [
      { type: 'text', text: 'Nou mande <dlo> ' },
      { type: 'text', text: 'ki pwòp ', bold: true },
      { type: 'text', text: 'selon ' },
      { type: 'text', text: 'lwa & règleman', italic: true, link: 'https://ley.example/agua' },
      { type: 'text', text: '.' },
    ];
    expect((await haitian(world))[0]!.inlines).toEqual(expected);
    expect(service.asked.map(({ format }) => format)).toEqual(['html']);
    expect(JSON.stringify(service.asked)).not.toContain('ley.example');
    expect((await pairs(world))[2]).toMatchObject({ state: 'unreviewed', machine: true });
  });

  it('puts the look of a draft on words that are there already', async () => {
    const { world, service } = await given(engine);
    const { platform, marta, tom, blocks } = world;
    service.behave({ kind: 'well', say: () => 'Nou mande dlo pwòp.' });
    await draft(world, marta, [blocks[2]]);
    const third = (await pairs(world)).find(({ block }) => block === blocks[2])!;
    await checkBlocks(platform, await tom.viewer(), {
      ...{ seat: tom.seat, text: world.textId, source: 'es', language: 'ht', as: 'reviewed' },
      blocks: [{ id: third.block, seen: third.seen }],
    });
    await world.type(marta, (doc) => {
      const there = doc.getXmlFragment(fragmentName('es'));
      there.delete(2, 1);
      const inlines: Inline[] = [
        { type: 'text', text: 'Pedimos agua ' },
        { type: 'text', text: 'limpia y segura.', bold: true },
      ];
      there.insert(2, [elementOf({ id: blocks[2], kind: 'paragraph', level: 0, inlines })]);
    });
    service.behave({ kind: 'well', say: () => 'Nou mande dlo <b>pwòp ki an sekirite.</b>' });
    await draft(world, marta, [blocks[2]]);
    expect((await haitian(world))[0]!.inlines).toEqual([
      { type: 'text', text: 'Nou mande dlo ' },
      { type: 'text', text: 'pwòp ki an sekirite.', bold: true },
    ]);
  });
});

it('asks for the words alone where a service breaks the marks or takes no HTML', async () => {
  const { world, service } = await given('sqlite');
  const { marta, blocks } = world;
  const marked: Inline[] = [
    { type: 'text', text: 'Pedimos agua muy ' },
    { type: 'text', text: 'limpia', link: 'https://ley.example/agua' },
  ];
  await world.type(marta, (doc) => {
    const there = doc.getXmlFragment(fragmentName('es'));
    there.delete(2, 1);
    there.insert(2, [elementOf({ id: blocks[2], kind: 'paragraph', level: 0, inlines: marked })]);
  });
  const plain = 'Nou mande dlo pwòp.';
  const broken = [
    'Nou mande dlo <a id="0">pwòp.',
    'Nou mande dlo <a id="1">pwòp</a>.',
    'Nou mande dlo <a href="javascript:alert(1)">pwòp</a>.',
    'Nou mande dlo <script>pwòp</script>.',
    'Nou mande dlo<a id="0">pwòp</a>.',
    'Nou mande &bogus; <a id="0">pwòp</a>.',
    'Nou mande dlo <b><a id="0">pwòp</b></a>.',
    '<a id="0"> </a>',
  ];
  for (const answer of broken) {
    service.behave({ kind: 'well', say: (text) => (text.includes('<') ? answer : plain) });
    await draft(world, marta, [blocks[2]]);
    expect((await haitian(world))[0]!.inlines, answer).toEqual([{ type: 'text', text: plain }]);
    await world.type(marta, (doc) => doc.getXmlFragment(fragmentName('ht')).delete(0, 1));
  }
  service.asked.splice(0);
  service.behave({ kind: 'plain-only' });
  await draft(world, marta, [blocks[2]]);
  expect(service.asked.map(({ format }) => format)).toEqual(['html', 'text']);
  expect((await haitian(world))[0]!.inlines).toEqual([
    { type: 'text', text: '[ht] Pedimos agua muy limpia' },
  ]);
});

it('says what the service did wrong, and writes nothing', async () => {
  const { world, service } = await given('sqlite', { patience: 3000 });
  const { marta } = world;
  const answers: Record<string, string> = {};
  await draft(world, marta, [world.blocks[0]]);
  for (const kind of ['silent', 'broken', 'too-large', 'too-few', 'refusing', 'elsewhere'] as const) {
    service.behave({ kind });
    answers[kind] = await refusal(draft(world, marta));
  }
  expect(answers).toEqual({
    silent: 'Conflict machine-silent',
    broken: 'Conflict machine-broken',
    'too-large': 'Conflict machine-broken',
    'too-few': 'Conflict machine-broken',
    refusing: 'Conflict machine-broken',
    elsewhere: 'Conflict machine-silent',
  });
  service.behave({ kind: 'well', say: (text) => text });
  await draft(world, marta, [world.blocks[2]]);
  expect(await refusal(draft(world, marta))).toBe('Conflict machine-broken');
  expect(await kreyol(world)).toEqual(['[ht] Qué se prometió', 'Pedimos agua limpia.']);
});

it('keeps breaks and notes where they were, and takes no other words for a translation', () => {
  const block: Inline[] = [
    { type: 'text' as const, text: 'Pedimos ' },
    { type: 'text' as const, text: 'agua', bold: true },
    { type: 'noteRef' as const, note: 'nota000001' },
    { type: 'text' as const, text: ' limpia.' },
    { type: 'break' as const },
    { type: 'text' as const, text: '—' },
  ];
  expect(piecesOf(block).map(wordsOf)).toEqual(['Pedimos agua', ' limpia.']);
  expect(withPieces(block, [plainPiece('Nou mande\tdlo'), plainPiece('pwòp.')])).toEqual([
    { type: 'text', text: 'Nou mande dlo' },
    { type: 'noteRef', note: 'nota000001' },
    { type: 'text', text: ' pwòp.' },
    { type: 'break' },
    { type: 'text', text: '—' },
  ]);
  expect(isTranslation('Somos {n} organizaciones', 'Nou se {n} òganizasyon')).toBe(true);
  expect(isTranslation('Somos {n} organizaciones', 'Nou se n òganizasyon')).toBe(false);
  expect(isTranslation('Nadie debe ser detenido por migrar.', 'Nadie debe ser detenido por migrar.')).toBe(
    false,
  );
  expect(isTranslation('Red Ceiba', 'Red Ceiba')).toBe(true);
  expect(isTranslation('Red Ceiba', 'Red \u202ECeiba')).toBe(false);
});

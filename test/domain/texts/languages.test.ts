import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { closeText } from '../../../domain/statements/close-text.ts';
import { addLanguage, removeLanguage } from '../../../domain/texts/actions-languages.ts';
import { checkBlocks } from '../../../domain/texts/checks/actions.ts';
import { importBlocks } from '../../../domain/texts/co-editing/actions.ts';
import { titlesOf } from '../../../domain/texts/reads.ts';
import { countWords } from '../../../domain/texts/schema.ts';
import { wordChanges } from '../../../domain/texts/word-changes.ts';
import { transact } from '../../../domain/transaction.ts';
import { languagesOfVersions } from '../../../domain/statements/reads.ts';
import { alignmentWorld, type AlignmentWorld } from '../../support/alignment-world.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const KREYOL = ['Sa yo te pwomèt', 'Pèsonn pa dwe nan prizon paske li migre.', 'Nou mande dlo pwòp.'];

const add = async ({ platform, textId }: AlignmentWorld, player: Player, language: string, title = '') =>
  addLanguage(platform, await player.viewer(), { seat: player.seat, text: textId, language, title });
const remove = async ({ platform, textId }: AlignmentWorld, player: Player, language: string) =>
  removeLanguage(platform, await player.viewer(), { seat: player.seat, text: textId, language });
const write = ({ platform, textId, blocks }: AlignmentWorld, { seat }: Player, language: string) =>
  transact(platform, async (tx) => {
    tx.begin();
    const written = KREYOL.map((text, at) => ({
      id: blocks[at]!,
      ...(at === 0 ? ({ kind: 'heading', level: 2 } as const) : ({ kind: 'paragraph', level: 0 } as const)),
      inlines: [{ type: 'text', text } as const],
    }));
    await importBlocks(tx, { textId, seatId: seat, blocks: { [language]: written } });
  });

eachEngine((engine) => {
  it('gives the report of a campaign no language of its own', async () => {
    const { platform, tom, campaign } = await campaignWorld({ engine });
    const asked = { seat: tom.seat, text: campaign.textId, language: 'ht', title: 'Rapò' };
    expect(await refusal(addLanguage(platform, await tom.viewer(), asked))).toBe('Conflict languages-fixed');
  });

  it('writes a text in a third language, checks it and closes it with a file that is hashed', async () => {
    const world = await alignmentWorld({ engine });
    const { platform, marta, tom, ana, luz, blocks, statement } = world;
    await world.review(ana, ...blocks);
    expect((await add(world, marta, 'ht', 'Dlo pwòp pou tout moun')).languages).toEqual(['es', 'en', 'ht']);
    expect(await refusal(add(world, tom, 'ht'))).toBe('Invalid language:language-there');
    expect(await refusal(add(world, tom, 'e-x'))).toMatch(/^Invalid language:language-not-valid/);
    expect(await refusal(add(world, tom, 'zh-hant'))).toBe('Invalid language:language-unknown');
    expect(await refusal(add(world, luz, 'mam'))).toMatch(/NotFound|Forbidden/);
    const close = async () =>
      closeText(platform, await marta.viewer(), { seat: marta.seat, statement: statement.id });
    expect(await refusal(close())).toBe('Invalid text.ht:language-without-blocks');
    await write(world, marta, 'ht');
    expect(await refusal(remove(world, marta, 'ht'))).toBe('Conflict language-has-words');
    expect(await refusal(close())).toBe('Conflict paragraphs-unreviewed');
    const pairs = (await world.pairs()).filter(({ language }) => language === 'ht');
    await checkBlocks(platform, await tom.viewer(), {
      ...{ seat: tom.seat, text: world.textId, source: 'es', language: 'ht', as: 'reviewed' },
      blocks: pairs.map(({ block: id, seen }) => ({ id, seen })),
    });
    const { versionId } = await close();
    const [closed] = await languagesOfVersions(platform.store.read, [versionId!]);
    const kreyol = closed!.find(({ language }) => language === 'ht')!;
    expect(kreyol.title).toBe('Dlo pwòp pou tout moun');
    expect(kreyol.canonical).toContain('Pèsonn pa dwe nan prizon paske li migre.');
    expect(kreyol.digest).toBe(createHash('sha256').update(kreyol.canonical).digest('hex'));
    expect(await refusal(add(world, marta, 'mam'))).toBe('Forbidden text-closed');
  });

  it('takes away a language nobody wrote in, with its title, and nothing else', async () => {
    const world = await alignmentWorld({ engine });
    const { platform, marta, tom, textId } = world;
    await add(world, tom, 'quc', 'Kʼicheʼ');
    expect(await refusal(remove(world, marta, 'es'))).toBe('Conflict language-is-reference');
    expect(await refusal(remove(world, marta, 'mam'))).toBe('Invalid language:language-not-of-text');
    expect((await remove(world, marta, 'quc')).languages).toEqual(['es', 'en']);
    expect(Object.keys((await titlesOf(platform.store.read, [textId])).get(textId)!)).not.toContain('quc');
    for (const tag of ['ht', 'mam', 'quc', 'fr', 'pt', 'kek']) await add(world, tom, tag);
    expect(await refusal(add(world, tom, 'ixl'))).toBe('Invalid language:languages-too-many');
  });
});

it('takes the letter ʼ as part of its word, in counts and differences', () => {
  expect(countWords('Ri qatzij pa Kʼicheʼ, pa Qʼeqchiʼ')).toBe(6);
  expect(wordChanges('Ri qatzij pa Kʼicheʼ xkʼul', 'Ri qatzij pa Qʼeqchiʼ xkʼul')).toEqual([
    { change: 'same', text: 'Ri qatzij pa ' },
    { change: 'removed', text: 'Kʼicheʼ' },
    { change: 'added', text: 'Qʼeqchiʼ' },
    { change: 'same', text: ' xkʼul' },
  ]);
});

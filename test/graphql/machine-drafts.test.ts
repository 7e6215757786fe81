import { expect, it } from 'vitest';
import { ruleMachineDrafts } from '../../domain/coalitions/actions.ts';
import { libreTranslate } from '../../domain/texts/machine/libretranslate.ts';
import { addLanguage } from '../../domain/texts/actions-languages.ts';
import { fragmentName } from '../../domain/texts/schema.ts';
import { nodeId } from '../../graphql/ids.ts';
import { agendaWorld } from '../support/agenda-world.ts';
import { alignmentWorld } from '../support/alignment-world.ts';
import type { Player, SigningWorld } from '../support/signing-world.ts';
import { eachEngine } from '../support/store.ts';
import { translatingService } from '../support/translating.ts';
import { ask, askContext } from './ask.ts';

const ALIGNMENT = `query ($text: ID!, $language: String!) { node(id: $text) { ... on Text {
  alignment(language: $language) { source language state mayDraftByMachine } } } }`;

/** Of each paragraph beside a language, from where to where, how it stands and whether a machine may draft it. */
const told = async ({ platform }: SigningWorld, reader: Player, textId: string, language: string) => {
  const context = askContext(platform, await reader.viewer());
  const answer = await ask(context, ALIGNMENT, { text: nodeId('Text', textId), language });
  const rows = answer['node']!['alignment'] as unknown as Record<string, string>[];
  return rows.map((row) => Object.values(row).join(' '));
};

const draftAll = async ({ platform }: SigningWorld, by: Player, textId: string, language: string) => {
  const answer = await ask(
    askContext(platform, await by.viewer()),
    `mutation ($input: DraftByMachineInput!) { draftByMachine(input: $input) {
      __typename ... on ConflictError { code } } }`,
    {
      input: { seat: nodeId('Seat', by.seat), text: nodeId('Text', textId), language, blocks: [] },
    },
  );
  return Object.values(answer['draftByMachine']!).join(' ');
};

const allow = async ({ platform, ana, coalitionId: coalition }: SigningWorld) =>
  ruleMachineDrafts(platform, await ana.viewer(), { seat: ana.seat, coalition, allowed: true });

const translator = async () => libreTranslate({ url: (await translatingService()).url, key: null });

eachEngine((engine) => {
  it('offers a draft of a paragraph where the service has the language it was written in', async () => {
    const world = await alignmentWorld({ engine, translator: await translator() });
    const { platform, marta, textId } = world;
    await allow(world);
    for (const [language, title] of [
      ['ht', 'Dlo pwòp'],
      ['fr', 'Eau propre'],
    ] as const)
      await addLanguage(platform, await marta.viewer(), { seat: marta.seat, text: textId, language, title });
    await world.type(marta, (doc) => doc.getXmlFragment(fragmentName('es')).delete(2, 1));
    expect((await told(world, marta, textId, 'ht')).sort()).toEqual([
      'en ht absent false',
      'es ht absent true',
      'es ht absent true',
    ]);
    expect(await told(world, marta, textId, 'en')).toContain('en es absent true');
    expect(await draftAll(world, marta, textId, 'fr')).toBe('ConflictError machine-not-in-language');
    expect(await draftAll(world, marta, textId, 'ht')).toBe('Text');
    expect((await told(world, marta, textId, 'ht')).sort()).toEqual([
      'en ht absent false',
      'es ht unreviewed false',
      'es ht unreviewed false',
    ]);
    expect(await draftAll(world, marta, textId, 'ht')).toBe('ConflictError machine-not-in-language');
  });

  it('offers none on an agenda, nor where the installation has no service', async () => {
    const world = await agendaWorld({ engine, translator: await translator() });
    await allow(world);
    await world.ask('agua', { languages: ['es'] });
    const { marta, agenda } = world;
    expect(new Set(await told(world, marta, agenda.textId, 'en'))).toEqual(new Set(['es en absent false']));
    expect(await draftAll(world, marta, agenda.textId, 'en')).toBe('ConflictError machine-not-here');
    const bare = await alignmentWorld({ engine });
    await allow(bare);
    await bare.type(bare.marta, (doc) => doc.getXmlFragment(fragmentName('es')).delete(2, 1));
    expect(await told(bare, bare.marta, bare.textId, 'en')).toContain('en es absent false');
    expect(await draftAll(bare, bare.marta, bare.textId, 'es')).toBe('ConflictError machine-missing');
  });
});

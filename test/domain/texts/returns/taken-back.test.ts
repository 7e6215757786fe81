import { afterAll, expect, it } from 'vitest';
import { createPress } from '../../../../domain/print/press.ts';
import { MINUTE } from '../../../../domain/platform.ts';
import { removeComment, replyToThread } from '../../../../domain/texts/comments/actions.ts';
import { COMMENT_LENGTH } from '../../../../domain/texts/comments/rules.ts';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { nodeId } from '../../../../graphql/ids.ts';
import { ask, askContext } from '../../../graphql/ask.ts';
import { savedByWord } from '../../../support/edited-in-word.ts';
import { eachEngine } from '../../../support/store.ts';
import type { Player } from '../../../support/signing-world.ts';
import { LAWYER, sentWorld, type SentWorld } from './sent-world.ts';

const tools = { press: createPress(), importer: createImporter() };
afterAll(() => Promise.all([tools.press.close(), tools.importer.close()]));

/** What of the files that came back a reader is told. */
const told = async ({ platform, textId }: SentWorld, reader: Player) => {
  const answer = await ask(
    askContext(platform, await reader.viewer()),
    'query ($id: ID!) { node(id: $id) { ... on Text { returns { changes(state: placed) { kind content } } } } }',
    { id: nodeId('Text', textId) },
  );
  return JSON.stringify(answer['node']);
};

const takeBack = async ({ platform }: SentWorld, by: Player, comment: string | undefined) =>
  removeComment(platform, await by.viewer(), { seat: by.seat, comment: comment ?? '' });

eachEngine((engine) => {
  it('tells nobody what a comment from a file said once it is taken back', async () => {
    const world = await sentWorld(tools, { engine });
    const { marta, tom } = world;
    const long = `Falta el plazo. ${'x'.repeat(COMMENT_LENGTH)} Y quién responde.`;
    await world.bring(await world.send(), [
      { author: LAWYER, comment: 'Esto lo dijo Reina.', on: 'Nadie' },
      { author: LAWYER, comment: long, on: 'detenido' },
      { author: LAWYER, comment: 'Bien dicho.', on: 'migrar' },
    ]);
    const [short, parted] = await world.threads();
    expect(await told(world, tom)).toContain('Esto lo dijo Reina.');
    await takeBack(world, marta, short!.comments[0]!.id);
    expect(await told(world, tom)).not.toMatch(/Reina|Nadie/);
    expect(await told(world, tom)).toContain('Y quién responde.');
    await takeBack(world, marta, parted!.comments[1]!.id);
    expect(await told(world, tom)).not.toMatch(/Y quién responde|Falta el plazo/);
    expect(await told(world, tom)).toContain('Bien dicho.');
  });

  it('does not bring in again what its writer took back while the file was away', async () => {
    const world = await sentWorld(tools, { engine });
    const { platform, tom, marta } = world;
    platform.clock.advance(MINUTE / 2 + 1);
    const thread = await world.say(tom, 'Lo dijo Reina, no la citen.');
    platform.clock.advance(MINUTE);
    const answered = await replyToThread(platform, await marta.viewer(), {
      ...{ seat: marta.seat, thread: thread.id, body: 'Entendido.', mentions: [] },
    });
    const file = await world.send();
    await takeBack(world, tom, thread.comments[0]!.id);
    await takeBack(world, marta, answered.comments[1]!.id);
    const edit = { author: LAWYER, struck: 'detenido', put: 'encerrado' };
    const changes = await world.bring(savedByWord(file), [edit]);
    expect(changes.map(({ said, author }) => [said.kind, author])).toEqual([['words', LAWYER]]);
    expect(await told(world, marta)).not.toContain('Reina');
    expect(await world.threads()).toHaveLength(1);
  });
});

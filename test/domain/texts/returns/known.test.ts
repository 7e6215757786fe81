import { afterAll, expect, it } from 'vitest';
import { createPress } from '../../../../domain/print/press.ts';
import { MINUTE } from '../../../../domain/platform.ts';
import { replyToThread } from '../../../../domain/texts/comments/actions.ts';
import { COMMENT_LENGTH } from '../../../../domain/texts/comments/rules.ts';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { savedByWord } from '../../../support/edited-in-word.ts';
import { eachEngine } from '../../../support/store.ts';
import { LAWYER, sentWorld } from './sent-world.ts';

const tools = { press: createPress(), importer: createImporter() };
afterAll(() => Promise.all([tools.press.close(), tools.importer.close()]));

eachEngine((engine) => {
  it('takes for known what went out, by author, minute and words, and nothing else of that minute', async () => {
    const world = await sentWorld(tools, { engine });
    const { platform, luz, tom } = world;
    platform.clock.advance(MINUTE / 2 + 1);
    await world.suggest(luz, 'Nadie puede ser detenido por migrar.');
    const thread = await world.say(luz, 'Falta la fuente.', { kind: 'red-line' });
    await replyToThread(platform, await tom.viewer(), {
      ...{ seat: tom.seat, thread: thread.id, body: 'La busco.', mentions: [] },
    });
    const at = `${platform.clock.now().slice(0, 17)}00Z`;
    const changes = await world.bring(savedByWord(await world.send()), [
      { author: LAWYER, comment: 'Primero.', on: 'Nadie', at },
      { author: LAWYER, comment: 'Después.', on: 'migrar', at },
    ]);
    expect(changes.map(({ said }) => said.kind === 'comment' && said.body)).toEqual(['Primero.', 'Después.']);
  });

  it('knows a proposed look by its words and its mark', async () => {
    const world = await sentWorld(tools, { engine });
    await world.bring(await world.send(), [{ author: LAWYER, look: 'b', words: 'Nadie' }]);
    const changes = await world.bring(await world.send(), [{ author: LAWYER, look: 'i', words: 'migrar' }]);
    expect(changes.map(({ said }) => said.kind === 'look' && [said.mark, said.words])).toEqual([
      ['italic', 'migrar'],
    ]);
  });

  it('parts what is too long for one comment between signs', async () => {
    const world = await sentWorld(tools, { engine });
    const long = `${'x'.repeat(COMMENT_LENGTH - 1)}😀 y sigue.`;
    await world.bring(await world.send(), [{ author: LAWYER, comment: long, on: 'detenido' }]);
    const [thread] = await world.threads();
    expect(thread!.comments.map(({ body }) => body)).toEqual(['x'.repeat(COMMENT_LENGTH - 1), '😀 y sigue.']);
  });
});

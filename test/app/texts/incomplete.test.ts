import { expect, it } from 'vitest';
import * as signing from '../../../app/routes/c.$coalition.sign-ons.$slug._index.tsx';
import * as closing from '../../../app/routes/c.$coalition.texts.$slug.close.tsx';
import * as opening from '../../../app/routes/c.$coalition.texts.$slug.open.tsx';
import type { SignOnPage } from '../../../app/sign-ons/load.ts';
import type { LanguageToClose } from '../../../app/texts/closing.ts';
import { elementOf } from '../../../domain/texts/blocks-in-ydoc.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { fragmentName, textInline } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { idOf, Visitor } from '../accounts/visitor.ts';

const SECOND =
  'Un segundo párrafo que solo está en español y que dice lo que el otro no dice, con todas sus letras.';

/** A text whose English lacks a paragraph, and the pages it passes through. */
async function incompleteText() {
  const world = await signingWorld();
  const { platform, tom } = world;
  const statement = await world.draft();
  await transact(platform, (tx) => {
    tx.begin();
    return changeText(tx, {
      textId: statement.textId,
      seatId: tom.seat,
      change: (doc) =>
        doc
          .getXmlFragment(fragmentName('es'))
          .push([
            elementOf({ id: 'segundo001', kind: 'paragraph', level: 0, inlines: [textInline(SECOND, {})] }),
          ]),
    });
  });
  const params = { coalition: world.coalitionSlug, slug: statement.slug };
  const visit = async (player: Player, language: 'es' | 'en' = 'es') =>
    new Visitor(platform, await player.viewer(), { language });
  const close = async (more: Record<string, string> = {}) =>
    (await visit(tom)).send(
      closing.action,
      '/close',
      { seat: idOf('Seat', tom.seat), statement: idOf('Statement', statement.id), ...more },
      params,
    );
  return { world, statement, params, visit, close };
}

it('names before closing each paragraph a language lacks, by its words where it stands', async () => {
  const { world, params, visit } = await incompleteText();
  const { data } = await (await visit(world.tom)).load(closing.loader, '/close', params);
  const { languages } = data as { languages: LanguageToClose[] };
  expect(languages.map(({ paragraphs, missing }) => ({ paragraphs, missing }))).toEqual([
    { paragraphs: { all: 2, written: 2 }, missing: [] },
    {
      paragraphs: { all: 2, written: 1 },
      missing: [
        {
          id: 'segundo001',
          from: 'es',
          begins: 'Un segundo párrafo que solo está en español y que dice lo que el otro no dice, con todas…',
        },
      ],
    },
  ]);
});

it('closes it only with the tick, and asks for it beside the box', async () => {
  const { world, params, visit, close } = await incompleteText();
  const refused = await close();
  expect(refused.status).toBe(422);
  expect((refused.data as { problems: { field: string }[] }).problems).toMatchObject([
    { field: 'incomplete' },
  ]);
  const still = await (await visit(world.tom)).load(closing.loader, '/close', params);
  expect(still.data).toMatchObject({ closed: false });
  expect((await close({ incomplete: 'yes' })).status).toBe(303);
  const after = await (await visit(world.tom)).load(closing.loader, '/close', params);
  expect(after.data).toMatchObject({ closed: true });
});

it('tells it again where the text is opened, and opens it for signing on the text that has it all', async () => {
  const { world, statement, params, visit, close } = await incompleteText();
  await close({ incomplete: 'yes' });
  const toOpen = await (await visit(world.ana)).load(opening.loader, '/open', params);
  expect(toOpen.data).toMatchObject({ version: { lacking: [{ language: 'en', n: 1 }] } });
  await world.open({ statement: statement.id });
  const read = async (path: string) =>
    ((await (await visit(world.luz, 'en')).load(signing.loader, path, params)).data as SignOnPage).text;
  expect(await read('/')).toMatchObject({ language: 'es', lacking: [{ language: 'en', n: 1 }] });
  expect(await read('/?language=en')).toMatchObject({ language: 'en' });
});

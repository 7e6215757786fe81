import { expect, it } from 'vitest';
import { action } from '../../../app/routes/c.$coalition.texts.new.tsx';
import { signingWorld } from '../../support/signing-world.ts';
import { idOf, Visitor } from '../accounts/visitor.ts';

async function newTextPage() {
  const world = await signingWorld();
  const marta = new Visitor(world.platform, await world.marta.viewer());
  const send = (more: Record<string, string>) =>
    marta.send(
      action,
      '/texts/new',
      {
        ...{ seat: idOf('Seat', world.marta.seat), body: idOf('Body', world.bodyId), mode: 'optIn' },
        ...{ start: 'empty', reference: 'es', 'in-es': 'on', 'title-es': 'Casas de paso', ...more },
      },
      { coalition: world.coalitionSlug },
    );
  return { send };
}

it('allows a second text of the same title, and remarks it', async () => {
  const { send } = await newTextPage();
  expect((await send({})).location).not.toContain('?');
  expect((await send({ 'title-es': 'Otra cosa' })).location).not.toContain('?');
  expect((await send({ 'title-es': ' casas  de paso ' })).location).toMatch(/\?title=same$/);
});

it('asks a title only of the languages that are chosen, and a reference among them', async () => {
  const { send } = await newTextPage();
  expect((await send({ 'title-en': '' })).status).toBe(303);
  const refused = async (more: Record<string, string>) =>
    ((await send(more)).data as { problems: { field: string }[] }).problems.map(({ field }) => field);
  expect(await refused({ 'in-en': 'on', 'title-en': '' })).toEqual(['title-en']);
  expect(await refused({ reference: 'en' })).toEqual(['reference']);
});

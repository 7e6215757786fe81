import { expect, it } from 'vitest';
import { DAY } from '../../domain/platform.ts';
import { nodeId } from '../../graphql/ids.ts';
import { givenBody, givenBodyMember } from '../support/factories/bodies.ts';
import { signingWorld, type Player, type SigningWorld } from '../support/signing-world.ts';
import { ask, askContext, type Answer } from './ask.ts';

const by = async (world: SigningWorld, player: Player | null) =>
  askContext(world.platform, player && (await player.viewer()));

const TEXT = `query Text($slug: String!, $statement: String!) { coalition(slug: $slug) {
  statement(slug: $statement) { state permissions { openRound editText } drafters { name country ours }
    text { right mayGiveRights
      round { number kind closesAt asked mayChange open bodies { name } }
      rounds { number open endedAt }
      rights { id right organisation country person body { name } } } }
  waiting { kind due statement { slug } }
  calendar(from: "2026-11-01", to: "2026-12-31") { kind round statement { slug } } } }`;

async function world() {
  const made = await signingWorld();
  const { platform, coalitionId: coalition_id, luz } = made;
  const assembly = await givenBody(platform, { coalition_id, kind: 'assembly', name_en: 'Assembly' });
  await givenBodyMember(platform, {
    ...{ coalition_id, body_id: assembly.id, seat_id: luz.seat },
    role: 'member',
  });
  const { id, slug, textId } = await made.draft();
  const read = async (player: Player): Promise<Answer> =>
    (await ask(await by(made, player), TEXT, { slug: made.coalitionSlug, statement: slug }))['coalition']!;
  const act = async (player: Player, name: string, input: string, more: Record<string, unknown>) =>
    (
      await ask(
        await by(made, player),
        `mutation Act($input: ${input}!) { act: ${name}(input: $input) { __typename
          ... on Error { message } ... on ConflictError { code } ... on InvalidError { faults { field } } } }`,
        { input: { seat: nodeId('Seat', player.seat), ...more } },
      )
    )['act'] as unknown;
  return { ...made, slug, read, act, statement: nodeId('Statement', id), text: nodeId('Text', textId) };
}

it('opens, changes and ends a round; each reader is told what it means for them', async () => {
  const here = await world();
  const { platform, marta, luz, ines, statement, text } = here;
  const open = { statement, kind: 'comments', days: 7 };
  expect(await here.act(luz, 'openRound', 'OpenRoundInput', open)).toMatchObject({
    __typename: 'NotFoundError',
  });
  expect(await here.act(marta, 'openRound', 'OpenRoundInput', { ...open, hours: 4 })).toMatchObject({
    __typename: 'InvalidError',
    faults: [{ field: 'closesAt' }],
  });
  expect(await here.act(marta, 'openRound', 'OpenRoundInput', open)).toEqual({ __typename: 'Statement' });
  expect(await here.act(marta, 'openRound', 'OpenRoundInput', open)).toMatchObject({ code: 'round-open' });
  const asked = await here.read(luz);
  expect(asked).toMatchObject({
    statement: {
      state: 'comments',
      permissions: { openRound: false, editText: false },
      text: {
        right: 'suggest',
        mayGiveRights: false,
        round: { number: 1, kind: 'comments', asked: true, mayChange: false, open: true },
      },
    },
    waiting: [{ kind: 'comment', statement: { slug: here.slug } }],
    calendar: [{ kind: 'roundEnds', round: 1, statement: { slug: here.slug } }],
  });
  expect(await here.read(marta)).toMatchObject({
    statement: { text: { right: 'edit', round: { asked: false, mayChange: true } } },
    waiting: [{ kind: 'roundEnds' }],
  });
  expect(await here.read(ines)).toMatchObject({
    statement: { text: { right: 'read', round: { asked: false, mayChange: false } } },
    waiting: [],
  });
  const { id: round } = (
    await ask(
      await by(here, marta),
      `query($text: ID!) { node(id: $text) { ... on Text { round { id } } } }`,
      {
        text,
      },
    )
  )['node']!['round']!;
  expect(await here.act(marta, 'changeRound', 'ChangeRoundInput', { text, round, hours: 2 })).toEqual({
    __typename: 'Text',
  });
  expect(await here.act(luz, 'endRound', 'EndRoundInput', { text, round })).toMatchObject({
    __typename: 'ForbiddenError',
  });
  platform.clock.advance(DAY);
  expect(await here.read(luz)).toMatchObject({
    statement: { text: { right: 'read', round: null, rounds: [{ number: 1, open: false }] } },
    waiting: [],
  });
  expect(await here.act(marta, 'endRound', 'EndRoundInput', { text, round })).toMatchObject({
    __typename: 'ForbiddenError',
  });
});

it('gives rights by what is named, and says of an aliased organisation nothing but its alias', async () => {
  const here = await world();
  const { platform, marta, ines, luz, text } = here;
  await platform.store.write((trx) =>
    trx
      .updateTable('memberships')
      .set({ alias: 'Colectiva del Sur' })
      .where('organization_id', '=', ines.organizationId)
      .execute(),
  );
  const give = (player: Player, grantee: string, right: string) =>
    here.act(player, 'giveTextRight', 'GiveTextRightInput', { text, grantee, right });
  const organization = nodeId('Organization', ines.organizationId);
  expect(await give(marta, '', 'edit')).toMatchObject({ faults: [{ field: 'grantee' }] });
  expect(await give(marta, nodeId('Text', 'x'), 'edit')).toMatchObject({ __typename: 'NotFoundError' });
  expect(await give(luz, organization, 'edit')).toMatchObject({ __typename: 'NotFoundError' });
  expect(await give(marta, organization, 'edit')).toEqual({ __typename: 'Text' });
  expect(await give(marta, nodeId('Seat', luz.seat), 'read')).toEqual({ __typename: 'Text' });
  const { statement } = await here.read(luz);
  const told = JSON.stringify(statement);
  expect(told).not.toContain('Izote');
  expect(told).not.toContain(ines.organizationId);
  expect(told).not.toContain(organization);
  expect(statement).toMatchObject({
    drafters: expect.arrayContaining([{ name: 'Colectiva del Sur', country: null, ours: false }]) as unknown,
    text: {
      right: 'read',
      rights: expect.arrayContaining([
        expect.objectContaining({ right: 'edit', organisation: 'Colectiva del Sur', country: null }),
        expect.objectContaining({ right: 'read', organisation: 'Foro Lenca Migrante', country: 'HN' }),
      ]) as unknown,
    },
  });
  const given = (statement!['text']!['rights'] as unknown as { id: string; organisation: string }[]).find(
    ({ organisation }) => organisation === 'Colectiva del Sur',
  )!.id;
  expect(await give(marta, given, 'suggest')).toEqual({ __typename: 'Text' });
  expect(await here.read(ines)).toMatchObject({ statement: { text: { right: 'suggest' } } });
  expect(await here.act(marta, 'takeTextRight', 'TakeTextRightInput', { text, given })).toEqual({
    __typename: 'Text',
  });
  expect((await here.read(ines))['statement']).toBe(null);
});

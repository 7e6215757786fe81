import { expect, it } from 'vitest';
import { nodeId } from '../../graphql/ids.ts';
import { commentWorld, type CommentWorld } from '../support/comment-world.ts';
import { signingWorld, type Player } from '../support/signing-world.ts';
import { eachEngine } from '../support/store.ts';
import { ask, askContext } from './ask.ts';

const contextOf = async ({ platform }: Pick<CommentWorld, 'platform'>, player: Player | null) =>
  askContext(platform, player && (await player.viewer()));
const begin = async (
  world: CommentWorld,
  player: Player,
  input: Record<string, unknown> = {},
  text = world.statement.textId,
) =>
  (
    await ask(
      await contextOf(world, player),
      `mutation ($input: BeginThreadInput!) {
        beginThread(input: $input) {
          __typename
          ... on Thread { id number comments { id body } }
          ... on Error { message }
          ... on ForbiddenError { code }
        }
      }`,
      {
        input: {
          seat: nodeId('Seat', player.seat),
          text: nodeId('Text', text),
          language: 'es',
          kind: 'comment',
          body: 'Falta el plazo.',
          ...input,
        },
      },
    )
  )['beginThread']!;
const threads = async (world: CommentWorld, player: Player | null, args: string) =>
  (
    await ask(
      await contextOf(world, player),
      `query ($id: ID!) {
        node(id: $id) {
          ... on Text {
            openThreads
            mayComment { comment redLine answer }
            mentionable { seat }
            threadCounts { open resolved mine begun mentionsMe redLines unanswered languages rounds { number redLines threads } }
            threads(${args}) {
              edges { cursor node { id number kind state paragraph gone mentionsMe
                voice { person organisation country mine ours } round { number redLines } statement { slug }
                answer { answer note voice { person } } permissions { reply resolve reopen answer }
                comments { body removed mayRemove mentions { person } } } }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
      }`,
      { id: nodeId('Text', world.statement.textId) },
    )
  )['node']!;

eachEngine((engine) => {
  it('tells a thread as its readers may know it', async () => {
    const world = await commentWorld({ engine });
    const number = await world.round('comments').then(() => 2);
    const made = await begin(world, world.luz, { mentions: [nodeId('Seat', world.tom.seat)] });
    expect(made['__typename']).toBe('Thread');
    const seen = await threads(world, world.tom, 'first: 10, filter: { state: open }');
    const { name } = await world.luz.viewer();
    expect(seen['threads']!['edges']![0]!['node']).toMatchObject({
      number: 1,
      kind: 'comment',
      state: 'open',
      paragraph: null,
      gone: false,
      mentionsMe: true,
      voice: {
        person: name,
        organisation: 'Foro Lenca Migrante',
        country: 'HN',
        mine: false,
        ours: false,
      },
      round: { number, redLines: false },
      statement: { slug: world.statement.slug },
      answer: null,
      permissions: { reply: true, resolve: true, reopen: false, answer: true },
      comments: [{ body: 'Falta el plazo.', removed: false, mayRemove: false }],
    });
    expect(seen['threadCounts']).toEqual({
      open: 1,
      resolved: 0,
      mine: 0,
      begun: 0,
      mentionsMe: 1,
      redLines: 0,
      unanswered: 1,
      languages: ['es'],
      rounds: [{ number, redLines: false, threads: 1 }],
    });
    const own = await threads(world, world.luz, 'first: 10');
    expect(own['threads']!['edges']![0]!['node']).toMatchObject({
      permissions: { reply: true, resolve: true, reopen: false, answer: false },
      comments: [{ mayRemove: true }],
    });
    const reader = await threads(world, world.ibarra, 'first: 10');
    expect(reader['mayComment']).toEqual({ comment: false, redLine: false, answer: false });
    expect(reader['mentionable']).toEqual([]);
    expect(reader['openThreads']).toBe(1);
  });

  it('says neither the name nor the country of an organisation that goes by an alias', async () => {
    const world = await commentWorld({ engine });
    await world.platform.store.write((trx) =>
      trx
        .updateTable('memberships')
        .set({ alias: 'Colectiva del Sur' })
        .where('organization_id', '=', world.luz.organizationId)
        .execute(),
    );
    await world.round('comments');
    await begin(world, world.luz);
    const seen = await threads(world, world.ana, 'first: 10');
    expect(JSON.stringify(seen)).not.toContain('Foro Lenca');
    expect(seen['threads']!['edges']![0]!['node']!['voice']).toMatchObject({
      organisation: 'Colectiva del Sur',
      country: null,
    });
  });

  it('is nothing to strangers, and says why to readers', async () => {
    const world = await commentWorld({ engine });
    const other = await signingWorld({ platform: world.platform });
    const made = await begin(world, world.marta);
    expect(await threads(world, other.tom, 'first: 1')).toBeNull();
    expect(await threads(world, null, 'first: 1')).toBeNull();
    const node = async (player: Player | null) =>
      (
        await ask(await contextOf(world, player), 'query ($id: ID!) { node(id: $id) { id } }', {
          id: made['id'],
        })
      )['node'];
    expect(await node(other.tom)).toBeNull();
    expect(await node(null)).toBeNull();
    expect(await node(world.luz)).toEqual({ id: made['id'] });
    expect(await begin(world, other.tom)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await begin(world, world.ibarra)).toMatchObject({
      __typename: 'ForbiddenError',
      code: 'may-not-suggest',
    });
  });

  it('goes page by page in the order asked for', async () => {
    const world = await commentWorld({ engine });
    for (const body of ['uno', 'dos', 'tres']) {
      world.platform.clock.advance(1);
      await begin(world, world.marta, { body });
    }
    const bodies = (page: Awaited<ReturnType<typeof threads>>) =>
      (page['threads']!['edges'] as unknown as { node: { comments: { body: string }[] } }[]).map(
        ({ node }) => node.comments[0]!.body,
      );
    const first = await threads(world, world.luz, 'first: 2, order: newest');
    expect(bodies(first)).toEqual(['tres', 'dos']);
    const { hasNextPage, endCursor } = first['threads']!['pageInfo'] as unknown as {
      hasNextPage: boolean;
      endCursor: string;
    };
    expect(hasNextPage).toBe(true);
    const second = await threads(world, world.luz, `first: 2, order: newest, after: "${endCursor}"`);
    expect(bodies(second)).toEqual(['uno']);
    await expect(threads(world, world.luz, 'first: 2, after: "bm9wZQ=="')).rejects.toThrow('cursor');
  });
});

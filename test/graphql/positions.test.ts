import { expect, it } from 'vitest';
import { endorsePosition } from '../../domain/positions/actions-endorse.ts';
import { anonymous, type Viewer } from '../../domain/viewer.ts';
import { nodeId } from '../../graphql/ids.ts';
import { givenPosition } from '../support/factories/positions.ts';
import { signingWorld } from '../support/signing-world.ts';
import { ask, askContext } from './ask.ts';

const WHOLE = `query ($id: ID!) { node(id: $id) { ... on Position {
  owner own organization { name } publicPath(language: es) endorsements { name own organization { name } shown }
  acts { edges { node { sentence actor seat { id } } } } } } }`;

it('says whose an alias is to nobody but its own organisation, anywhere in a position', async () => {
  const world = await signingWorld();
  const { platform, luz, ana } = world;
  const hidden = await world.member({ name: 'Nombre verdadero', alias: 'Colectiva del Sur' });
  const own = await givenPosition(platform, hidden);
  const open = await givenPosition(platform, luz, { audience: 'public' });
  await endorsePosition(platform, await hidden.viewer(), {
    seat: hidden.seat,
    position: open.id,
    shown: 'members',
  });
  const read = async (viewer: Viewer, id: string) =>
    ask(askContext(platform, viewer), WHOLE, { id: nodeId('Position', id) });

  for (const player of [luz, ana]) {
    const viewer = await player.viewer();
    const [theirs, others] = [await read(viewer, own.id), await read(viewer, open.id)];
    expect(JSON.stringify([theirs, others])).not.toContain('Nombre verdadero');
    expect(theirs['node']).toMatchObject({
      owner: 'Colectiva del Sur',
      own: false,
      organization: null,
      acts: { edges: [{ node: { sentence: 'Compartió un posicionamiento.', actor: null, seat: null } }] },
    });
    expect(others['node']!['endorsements']).toEqual([
      { name: 'Colectiva del Sur', own: false, organization: null, shown: 'members' },
    ]);
  }
  const known = await read(await hidden.viewer(), own.id);
  expect(known['node']).toMatchObject({ own: true, organization: { name: 'Nombre verdadero' } });
  const everybody = await read(anonymous('es'), open.id);
  expect(everybody['node']).toMatchObject({
    owner: 'Foro Lenca Migrante',
    organization: null,
    endorsements: [],
    acts: null,
    publicPath: `/${world.coalitionSlug}/es/posicionamientos/${open.slug}`,
  });
  expect((await read(anonymous('es'), own.id))['node']).toBe(null);
});

it('lets a position be shared, searched, quoted and followed through the contract', async () => {
  const world = await signingWorld();
  const { platform, luz, tom } = world;
  const { id: statement } = await world.draft();
  const asLuz = askContext(platform, await luz.viewer());
  const { sharePosition: shared } = await ask(
    asLuz,
    `mutation ($input: SharePositionInput!) { sharePosition(input: $input) { __typename ... on Position { id slug } } }`,
    {
      input: {
        seat: nodeId('Seat', luz.seat),
        wordings: [{ language: 'es', title: 'Nadie detenido', words: 'Nadie debe ser detenido por migrar.' }],
        datedOn: '2026-11-20',
        audience: 'public',
      },
    },
  );
  const asTom = askContext(platform, await tom.viewer());
  const { quotePosition: quoted } = await ask(
    asTom,
    `mutation ($input: QuotePositionInput!) { quotePosition(input: $input) { __typename
      ... on Statement { positionUses { kind language position { slug } } text { blocks(language: "es") } } } }`,
    {
      input: {
        seat: nodeId('Seat', tom.seat),
        position: shared!['id'],
        statement: nodeId('Statement', statement),
        language: 'es',
        quoted: 'Nadie debe ser detenido',
      },
    },
  );
  expect(quoted!['positionUses']).toEqual([
    { kind: 'quote', language: 'es', position: { slug: 'nadie-detenido' } },
  ]);
  expect(JSON.stringify(quoted!['text'])).toContain('https://acuerdo.example/');
  const { coalition } = await ask(
    asTom,
    `query ($slug: String!) { coalition(slug: $slug) {
      found: register(search: "DETENIDO nadie") { edges { node { ... on Position { slug uses { kind } } } } }
      none: register(search: "detenido", kinds: [statement]) { edges { node { __typename } } } } }`,
    { slug: world.coalitionSlug },
  );
  expect(coalition!['found']).toEqual({
    edges: [{ node: { slug: 'nadie-detenido', uses: [{ kind: 'quote' }] } }],
  });
  expect(coalition!['none']).toEqual({ edges: [] });
  const { coalition: everybody } = await ask(
    askContext(platform, anonymous('es')),
    `query ($slug: String!) { coalition(slug: $slug) { position(slug: "nadie-detenido") { uses { kind } } } }`,
    { slug: world.coalitionSlug },
  );
  expect(everybody!['position']).toEqual({ uses: [] });
});

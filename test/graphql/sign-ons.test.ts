import { expect, it } from 'vitest';
import { DAY } from '../../domain/platform.ts';
import { nodeId } from '../../graphql/ids.ts';
import { signingWorld, type Player, type SigningWorld } from '../support/signing-world.ts';
import { ask, askContext, type Answer } from './ask.ts';

const by = async (world: SigningWorld, player: Player | null) =>
  askContext(world.platform, player && (await player.viewer()));

const PAGE = `query Page($slug: String!, $statement: String!) { coalition(slug: $slug) { statement(slug: $statement) {
  id state title(language: "en") referenceLanguage stations { state reached current }
  body { id } drafters { name } text { id state words(language: "es") } versions { number }
  version { number digest manifest language(tag: "es") { title canonical digest blocks } }
  permissions { editText close openSignOn closeSignOn publish reopen }
  edition { code signatureCount prints { kind } }
  signOn { id state closesAt zone meaning(language: en) termsDigest whoMaySign addressees { kind name(language: es) } convenors { name }
    tally { organizations named withheld countries waitingForApproval byCountry { key label(language: en) named withheld } }
    groups(language: es) { key label withheld signatures { id name organization { name } receipt { number } } }
    ours { organization { name } nameSuggested signature { id state } may { propose sign approve decline withdraw codeNeeded why } approvers { id } }
    unanswered { name } whoKnowsWithheld { name } } } } }`;

async function page(world: SigningWorld, player: Player | null, statement: string): Promise<Answer> {
  const answer = await ask(await by(world, player), PAGE, { slug: world.coalitionSlug, statement });
  return answer['coalition']!['statement']!;
}

const SIGN = `mutation Sign($input: SignInput!) { signStatement(input: $input) { __typename
  ... on Signature { id state name visibility signedAt receipt { number digest versionNumber language leafIndex leafHash } acts { kind authority seat { id } } }
  ... on Error { message } ... on ForbiddenError { code } ... on ConflictError { code facts { name value } } ... on InvalidError { faults { field message } } } }`;

const signInput = (
  player: Player,
  signOn: { id: string; termsDigest: string },
  more: Record<string, unknown> = {},
) => ({
  input: {
    seat: nodeId('Seat', player.seat),
    signOn: nodeId('SignOn', signOn.id),
    termsDigest: signOn.termsDigest,
    language: 'es',
    name: 'Puente Norte',
    visibility: 'public',
    ...more,
  },
});

it('walks a statement from its beginning to its publication', async () => {
  const world = await signingWorld();
  const { platform, marta, tom, ana } = world;
  const draft = await world.draft();
  const step = async (
    player: Player,
    name: string,
    input = 'StatementInput',
    more: Record<string, unknown> = {},
  ) =>
    ask(
      await by(world, player),
      `mutation Step($input: ${input}!) { step: ${name}(input: $input) { __typename ... on Error { message } } }`,
      {
        input: { seat: nodeId('Seat', player.seat), statement: nodeId('Statement', draft.id), ...more },
      },
    );
  expect(await page(world, null, draft.slug)).toBeNull();
  expect(await page(world, marta, draft.slug)).toMatchObject({
    state: 'draft',
    text: { state: 'open', words: 4 },
    permissions: { editText: true, close: true, openSignOn: false },
  });
  const week = { kind: 'comments', days: 7, bodies: [nodeId('Body', world.bodyId)] };
  expect(await step(marta, 'openRound', 'OpenRoundInput', week)).toMatchObject({
    step: { __typename: 'Statement' },
  });
  expect(await page(world, world.luz, draft.slug)).toMatchObject({
    state: 'comments',
    permissions: { editText: false, close: false },
  });
  expect(await step(tom, 'closeText', 'CloseTextInput')).toMatchObject({ step: { __typename: 'Statement' } });
  const opening = {
    closesAt: '2026-12-15T17:00',
    zone: 'America/Guatemala',
    meaningEs: 'Hace suyo el texto.',
    meaningEn: 'Makes the text its own.',
    addressees: [{ kind: 'to', nameEs: 'Cancillerías', nameEn: 'Ministries' }],
    convenors: [nodeId('Organization', tom.organizationId)],
    reconfirmationRule: 'lapse',
    whoMaySign: ['full', 'associate', 'ally'],
  };
  expect(await step(tom, 'openSignOn', 'OpenSignOnInput', opening)).toMatchObject({
    step: { __typename: 'ForbiddenError' },
  });
  expect(await step(ana, 'openSignOn', 'OpenSignOnInput', opening)).toMatchObject({
    step: { __typename: 'SignOn' },
  });
  const open = await page(world, null, draft.slug);
  expect(open).toMatchObject({
    state: 'signOn',
    text: null,
    body: null,
    drafters: [],
    versions: [{ number: '1.0' }],
    stations: [
      { state: 'draft', reached: true },
      { state: 'comments', reached: true },
      { state: 'closed', reached: true },
      { state: 'signOn', current: true },
      { state: 'published', reached: false },
    ],
    signOn: {
      state: 'open',
      closesAt: '2026-12-15T23:00:00.000Z',
      meaning: 'Makes the text its own.',
      ours: [],
      unanswered: null,
      whoKnowsWithheld: null,
    },
  });
  const signOn = await ask(
    await by(world, null),
    'query Node($id: ID!) { node(id: $id) { ... on SignOn { termsDigest } } }',
    { id: open['signOn']!['id'] },
  );
  const local = {
    id: Buffer.from(String(open['signOn']!['id']), 'base64').toString().slice('SignOn:'.length),
    termsDigest: String(signOn['node']!['termsDigest']),
  };
  expect(await ask(await by(world, tom), SIGN, signInput(tom, local))).toMatchObject({
    signStatement: {
      __typename: 'Signature',
      state: 'signed',
      receipt: { digest: local.termsDigest, versionNumber: '1.0', leafIndex: 0 },
      acts: [{ kind: 'signed', authority: 'Persona autorizada para firmar' }],
    },
  });
  expect(await page(world, null, draft.slug)).toMatchObject({
    signOn: {
      tally: {
        organizations: 1,
        named: 1,
        withheld: 0,
        countries: 1,
        waitingForApproval: null,
        byCountry: [{ key: 'US', label: 'United States', named: 1 }],
      },
      groups: [{ key: 'US', label: 'Estados Unidos', signatures: [{ name: 'Puente Norte', receipt: null }] }],
    },
  });
  expect(await step(ana, 'publishStatement')).toMatchObject({ step: { __typename: 'ForbiddenError' } });
  platform.clock.advance(30 * DAY);
  expect(await step(ana, 'publishStatement')).toMatchObject({ step: { __typename: 'Statement' } });
  expect(await page(world, null, draft.slug)).toMatchObject({
    state: 'published',
    signOn: { state: 'closed' },
    edition: { signatureCount: 1, prints: [] },
  });
});

it('answers refusals as data, in sentences with stable codes', async () => {
  const world = await signingWorld();
  const { platform, tom, marta, luz } = world;
  const signOn = await world.open();
  const sign = async (player: Player, more: Record<string, unknown> = {}, context = by(world, player)) =>
    (await ask(await context, SIGN, signInput(player, signOn, more)))['signStatement'];
  expect(await sign(marta)).toMatchObject({ __typename: 'ForbiddenError', code: 'seat-may-not-sign' });
  expect(await sign(tom, { termsDigest: '0'.repeat(64) })).toMatchObject({
    __typename: 'ConflictError',
    code: 'text-changed',
    message: 'El texto o sus condiciones cambiaron. Por favor, léalo de nuevo antes de firmar.',
  });
  expect(await sign(tom, { name: ' ' })).toMatchObject({
    __typename: 'InvalidError',
    faults: [{ field: 'name' }],
  });
  expect(await sign(tom, { signOn: nodeId('SignOn', 'nothing') })).toMatchObject({
    __typename: 'NotFoundError',
  });
  expect(await sign(tom, { signOn: nodeId('Seat', tom.seat) })).toMatchObject({
    __typename: 'NotFoundError',
  });
  expect(await sign(tom, {}, by(world, luz))).toMatchObject({
    __typename: 'ForbiddenError',
    code: 'not-your-seat',
  });
  expect(await sign(tom, {}, by(world, null))).toMatchObject({
    __typename: 'ForbiddenError',
    code: 'signed-out',
  });
  const stale = askContext(platform, await tom.viewer({ confirmedAt: '2026-11-20T00:00:00.000Z' }));
  expect(await sign(tom, {}, Promise.resolve(stale))).toMatchObject({
    __typename: 'ForbiddenError',
    code: 'code-needed',
  });
  expect(await sign(tom)).toMatchObject({ __typename: 'Signature' });
  expect(await sign(tom, { name: 'Otra' })).toMatchObject({
    __typename: 'ConflictError',
    code: 'already-signed',
    facts: [{ name: 'at', value: platform.clock.now() }],
  });
});

it('tells members what waits for them, with the nearest deadline first', async () => {
  const world = await signingWorld();
  const signOn = await world.open();
  const draft = await world.draft();
  const waiting = async (player: Player | null) => {
    const answer = await ask(
      await by(world, player),
      'query Waiting($slug: String!) { coalition(slug: $slug) { waiting { kind due seat { id } statement { id } } upcoming(days: 20) { at kind } } }',
      { slug: world.coalitionSlug },
    );
    return answer['coalition']!;
  };
  expect(await waiting(world.tom)).toMatchObject({
    waiting: [
      { kind: 'sign', due: signOn.closesAt, seat: { id: nodeId('Seat', world.tom.seat) } },
      { kind: 'draft', due: null, statement: { id: nodeId('Statement', draft.id) } },
    ],
    upcoming: [{ at: signOn.closesAt, kind: 'signOnCloses' }],
  });
  expect(await waiting(null)).toMatchObject({ waiting: [] });
  expect((await waiting(world.ana))['waiting']).toEqual([]);
  world.platform.clock.set(signOn.closesAt);
  expect(await waiting(world.ana)).toMatchObject({ waiting: [{ kind: 'readyToPublish' }], upcoming: [] });
});

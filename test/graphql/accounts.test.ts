import { expect, it } from 'vitest';
import { givenPerson, givenSeat } from '../support/factories/people.ts';
import { viewerOf } from '../support/factories/sessions.ts';
import { testPlatform } from '../support/platform.ts';
import { eachEngine } from '../support/store.ts';
import { ticketMail } from '../domain/accounts/support.ts';
import { nodeId } from '../../graphql/ids.ts';
import { loadViewer } from '../../domain/accounts/load-viewer.ts';
import { ask, askContext } from './ask.ts';

const REQUEST = `mutation ($email: String!) { requestSignIn(email: $email, language: es, returnTo: "/red-ceiba") {
  __typename ... on SignInRequested { email ticket } ... on Error { message } ... on ForbiddenError { code } } }`;
const WITH_CODE = `mutation ($ticket: ID!, $code: String!) { signInWithCode(ticket: $ticket, code: $code, shared: false) {
  __typename ... on SignedIn { person { name email } returnTo } ... on ConflictError { code message } ... on InvalidError { faults { field message } } } }`;
const CAST = `mutation { signInAsCast(email: "ana@red-ceiba.example.org") { __typename ... on SignedIn { person { name } } ... on ForbiddenError { code message } } }`;

eachEngine((engine) => {
  it('signs in by code; the token goes to the cookie and nowhere else', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const context = askContext(platform, null);
    const { requestSignIn } = await ask(context, REQUEST, { email: person.email });
    expect(requestSignIn).toEqual({
      __typename: 'SignInRequested',
      email: person.email,
      ticket: expect.any(String) as string,
    });
    const ticket = String(requestSignIn!['ticket']);
    const { code } = await ticketMail(platform, ticket);
    expect(await ask(context, WITH_CODE, { ticket, code: 'x' })).toEqual({
      signInWithCode: {
        __typename: 'InvalidError',
        faults: [
          { field: 'code', message: 'El código tiene 6 cifras. Revíselo en el correo que le enviamos.' },
        ],
      },
    });
    const answer = await ask(context, WITH_CODE, { ticket, code });
    expect(answer).toEqual({
      signInWithCode: {
        __typename: 'SignedIn',
        person: { name: person.name, email: person.email },
        returnTo: '/red-ceiba',
      },
    });
    const token = context.cookies[0]!.replace('private ', '');
    expect(JSON.stringify(answer)).not.toContain(token);
    expect((await loadViewer(platform.store, { token }, platform.clock.now()))?.personId).toBe(person.id);
    expect(
      await ask(askContext(platform, null, { language: 'en' }), WITH_CODE, { ticket, code }),
    ).toMatchObject({
      signInWithCode: {
        __typename: 'ConflictError',
        code: 'ticket-void',
        message: expect.stringContaining('no longer works') as string,
      },
    });
  });

  it('counts fifteen codes tried in one request one by one', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const context = askContext(platform, null);
    const ticket = String((await ask(context, REQUEST, { email: person.email }))['requestSignIn']!['ticket']);
    const { code } = await ticketMail(platform, ticket);
    const wrong = code === '000000' ? '000001' : '000000';
    const tries = Array.from(
      { length: 15 },
      (_, i) =>
        `t${i}: signInWithCode(ticket: "${ticket}", code: "${wrong}", shared: false) { ... on ConflictError { code } }`,
    );
    const answer = await ask(context, `mutation { ${tries.join(' ')} }`);
    expect(Object.values(answer).filter((one) => String(one['code']) === 'code-wrong')).toHaveLength(5);
    expect(context.cookies).toEqual([]);
  });

  it('offers the cast only in the demonstration', async () => {
    const platform = await testPlatform({ engine });
    await givenPerson(platform, { email: 'ana@red-ceiba.example.org', name: 'Ana' });
    const demo = askContext(platform, null, { demo: true, language: 'en' });
    expect(await ask(askContext(platform, null), CAST)).toMatchObject({
      signInAsCast: { __typename: 'ForbiddenError', code: 'cast-only-in-demo' },
    });
    expect(await ask(askContext(platform, null), '{ demoCast { email } mailbox { id } }')).toEqual({
      demoCast: [],
      mailbox: null,
    });
    const { demoCast } = await ask(demo, '{ demoCast { email name organization line } }');
    expect(demoCast).toHaveLength(9);
    expect(demoCast![0]).toEqual({
      email: 'ana@red-ceiba.example.org',
      name: 'Ana Lucía Morales',
      organization: expect.any(String) as string,
      line: expect.stringMatching(/^Secretariat/) as string,
    });
    expect(await ask(demo, CAST)).toEqual({
      signInAsCast: { __typename: 'SignedIn', person: { name: 'Ana' } },
    });
    expect(demo.cookies).toHaveLength(1);
  });

  it('shows the viewer their seats and sessions, and ends those', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform, { language: 'en' });
    const [one, two] = [
      await givenSeat(platform, { person_id: person.id, title: 'Uno' }),
      await givenSeat(platform, { person_id: person.id, title: 'Dos' }),
    ];
    const other = await viewerOf(platform, person.id);
    const context = askContext(platform, await viewerOf(platform, person.id));
    const PROFILE = `mutation ($seat: ID) { updateProfile(input: { defaultSeat: $seat, name: "Nueva" }) { ... on Viewer { person { name } defaultSeat { title } seats { title } } ... on ForbiddenError { code } } }`;
    expect(await ask(context, PROFILE, { seat: nodeId('Seat', two.id) })).toEqual({
      updateProfile: {
        person: { name: 'Nueva' },
        defaultSeat: { title: 'Dos' },
        seats: [{ title: 'Dos' }, { title: 'Uno' }],
      },
    });
    expect(
      await ask(askContext(platform, context.viewer), PROFILE, {
        seat: nodeId('Seat', (await givenSeat(platform)).id),
      }),
    ).toEqual({ updateProfile: { code: 'not-your-seat' } });
    const VIEWER = `{ viewer { person { email } confirmedRecently language timeZone currentSession { current } sessions { id device current }
      seats { id organization { name } coalition { slug shortName } steward mayPropose maySign secretariat until } } }`;
    const { viewer } = await ask(askContext(platform, context.viewer), VIEWER);
    expect(viewer).toMatchObject({
      person: { email: person.email },
      confirmedRecently: true,
      language: 'en',
      currentSession: { current: true },
    });
    expect(viewer!['sessions']).toHaveLength(2);
    const END =
      'mutation ($id: ID!) { endSession(session: $id) { __typename ... on Viewer { sessions { id } } } }';
    expect(
      await ask(askContext(platform, context.viewer), END, { id: nodeId('Session', other.session!.id) }),
    ).toMatchObject({ endSession: { sessions: [{ id: nodeId('Session', context.viewer.session!.id) }] } });
    for (const id of [nodeId('Session', 'none'), nodeId('Seat', one.id), 'garbage', ''])
      expect(await ask(askContext(platform, context.viewer), END, { id })).toEqual({
        endSession: { __typename: 'NotFoundError' },
      });
    const leaving = askContext(platform, context.viewer);
    expect(await ask(leaving, 'mutation { signOut { ... on SignedOut { ok } } }')).toEqual({
      signOut: { ok: true },
    });
    expect(leaving.cookies).toEqual(['cleared']);
    expect(await ask(askContext(platform, null), VIEWER)).toEqual({ viewer: null });
  });
});

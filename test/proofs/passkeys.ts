import { randomInt } from 'node:crypto';
import { MINUTE } from '../../domain/platform.ts';
import type { Viewer } from '../../domain/viewer.ts';
import { ask, askContext } from '../graphql/ask.ts';
import type { SoftwareKey } from '../support/authenticator.ts';
import { givenPerson } from '../support/factories/people.ts';
import { viewerOf } from '../support/factories/sessions.ts';
import { givenPasskey, SITE } from '../support/passkeys.ts';
import { testPlatform, type TestPlatform } from '../support/platform.ts';
import type { Engine } from '../support/store.ts';
import { tamperings, type Known } from './passkeys/tampering.ts';
import type { Finding } from './run.ts';

const MUTATIONS = 50;

const asks = (field: string) =>
  `mutation { result: ${field} { __typename ... on PasskeyAsked { challenge options } } }`;
/** The two ways a key is used: to sign in, and to prove again that somebody is there. */
const uses = {
  enter: {
    asks: asks('askPasskeyToEnter'),
    answers: `mutation ($challenge: ID!, $answer: String!) {
      result: signInWithPasskey(input: { challenge: $challenge, answer: $answer, shared: false }) { __typename } }`,
  },
  prove: {
    asks: asks('askPasskeyToProve'),
    answers: `mutation ($challenge: ID!, $answer: String!) {
      result: proveByPasskey(challenge: $challenge, answer: $answer) { __typename } }`,
  },
};
type Use = keyof typeof uses;

interface Scene {
  platform: TestPlatform;
  /** Signed in by a code alone. */
  viewer: Viewer;
  key: SoftwareKey;
  stranger: Known['stranger'];
}

async function setScene(engine: Engine): Promise<Scene> {
  const platform = await testPlatform({ engine });
  const [person, other] = [await givenPerson(platform), await givenPerson(platform)];
  const viewer = await viewerOf(platform, person.id);
  return {
    platform,
    viewer,
    key: await givenPasskey(platform, viewer),
    stranger: {
      personId: other.id,
      key: await givenPasskey(platform, await viewerOf(platform, other.id)),
    },
  };
}

interface Asked {
  challenge: string;
  options: string;
}

let clients = 0;
const contextOf = ({ platform, viewer }: Scene, use: Use) =>
  askContext(platform, use === 'prove' ? viewer : null, {
    ...SITE,
    clientKey: `client ${Math.floor(clients++ / 40)}`,
  });

async function begin(scene: Scene, use: Use): Promise<Asked> {
  return (await ask(contextOf(scene, use), uses[use].asks))['result'] as unknown as Asked;
}

/** Whether it was taken. */
async function taken(scene: Scene, use: Use, challenge: string, answer: string): Promise<boolean> {
  const { result } = await ask(contextOf(scene, use), uses[use].answers, { challenge, answer });
  return ['SignedIn', 'Viewer'].includes(String(result!['__typename']));
}

const challengeIn = ({ options }: Asked) => (JSON.parse(options) as { challenge: string }).challenge;

/** One attack of each class. */
const attacks: Record<string, (scene: Scene, use: Use) => Promise<boolean>> = {
  ...Object.fromEntries(
    Object.entries(tamperings).map(([name, lie]) => [
      name,
      async (scene: Scene, use: Use) => {
        const asked = await begin(scene, use);
        const { stranger, viewer } = scene;
        const lies = lie({ ...SITE, challenge: challengeIn(asked), personId: viewer.personId!, stranger });
        return taken(scene, use, asked.challenge, scene.key.get(asked.options, lies));
      },
    ]),
  ),
  'reused challenge': async (scene, use) => {
    const asked = await begin(scene, use);
    const answer = scene.key.get(asked.options);
    if (!(await taken(scene, use, asked.challenge, answer))) throw new Error('What was genuine was refused.');
    const anew = randomInt(2) === 0 ? answer : scene.key.get(asked.options);
    return taken(scene, use, asked.challenge, anew);
  },
  'expired challenge': async (scene, use) => {
    const asked = await begin(scene, use);
    scene.platform.clock.advance(5 * MINUTE + randomInt(60 * MINUTE));
    return taken(scene, use, asked.challenge, scene.key.get(asked.options));
  },
};

/**
 * QA4: answers of a passkey that lie in one thing and are signed well all the same, to sign in and to prove again, through
 * the contract: none is taken. Between them what is genuine always is.
 */
export default async function passkeys(n = MUTATIONS): Promise<Finding> {
  const sum = { classes: Object.keys(attacks).length, mutations: 0, accepted: 0, genuine: 0, refused: 0 };
  for (const engine of ['sqlite', 'postgres'] as const) {
    const scene = await setScene(engine);
    for (const [name, attack] of Object.entries(attacks)) {
      for (let one = 0; one < n; one++) {
        const use = one % 2 === 0 ? 'enter' : 'prove';
        sum.mutations++;
        if (await attack(scene, use)) {
          sum.accepted++;
          console.error(`Accepted on ${engine}: ${name}, to ${use}`);
        }
        const asked = await begin(scene, use);
        const good = await taken(scene, use, asked.challenge, scene.key.get(asked.options));
        sum[good ? 'genuine' : 'refused']++;
      }
    }
  }
  const holds = sum.accepted === 0 && sum.refused === 0 && sum.mutations === 2 * sum.classes * n;
  return { holds, figures: sum };
}

import { expect, it } from 'vitest';
import { organizationsKnownTo } from '../../../../domain/organizations/reads-known.ts';
import { HOUR, later } from '../../../../domain/platform.ts';
import { drainOutbox } from '../../../../domain/record/outbox.ts';
import { listActs } from '../../../../domain/record/reads.ts';
import { openingJobs } from '../../../../domain/sign-ons/grades/actions-open.ts';
import { answerKnownTo } from '../../../../domain/sign-ons/visibility.ts';
import { findAnswer } from '../../../../domain/sign-ons/reads-answers.ts';
import { nextPublicChange } from '../../../../domain/sign-ons/reads-changes.ts';
import { knownSignatures, knowerOf, namedSignatures } from '../../../../domain/sign-ons/reads-signatures.ts';
import type { SignOn } from '../../../../domain/sign-ons/reads.ts';
import { tallyOf } from '../../../../domain/sign-ons/tally.ts';
import { unansweredOf } from '../../../../domain/sign-ons/unanswered.ts';
import { anonymous, type Viewer } from '../../../../domain/viewer.ts';
import { signingWorld, type SigningWorld } from '../../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../../support/store.ts';

const CIRCLES = ['public', 'member', 'staff', 'coordinator', 'own'] as const;
type Moment = 'signed' | 'a moment before' | 'the instant' | 'kept as public';
type Grade = 'public' | 'target' | 'withheld' | 'dated';

/** Who knows of the signature, and whether it is named to all: written down by hand, moment by moment. */
const EVERYBODY = { knows: 'public member staff coordinator own', named: true, countries: 1 };
const CONFIDED = { knows: 'coordinator own', named: false, countries: 0 };
const EXPECTED: Record<Grade, Record<Moment, typeof EVERYBODY>> = {
  public: {
    signed: EVERYBODY,
    'a moment before': EVERYBODY,
    'the instant': EVERYBODY,
    'kept as public': EVERYBODY,
  },
  target: {
    signed: CONFIDED,
    'a moment before': CONFIDED,
    'the instant': CONFIDED,
    'kept as public': CONFIDED,
  },
  withheld: {
    signed: CONFIDED,
    'a moment before': CONFIDED,
    'the instant': CONFIDED,
    'kept as public': CONFIDED,
  },
  dated: {
    signed: CONFIDED,
    'a moment before': CONFIDED,
    'the instant': EVERYBODY,
    'kept as public': EVERYBODY,
  },
};

async function viewersOf({ ana, diego, luz, tom }: SigningWorld): Promise<Record<string, Viewer>> {
  return {
    public: anonymous('es'),
    member: await luz.viewer(),
    staff: await diego.viewer(),
    coordinator: await ana.viewer(),
    own: await tom.viewer(),
  };
}

/** What can be read of Tom's signature, by everyone. */
async function told(world: SigningWorld, signOn: SignOn) {
  const { platform, coalitionId, tom } = world;
  const db = platform.store.read;
  const now = platform.clock.now();
  const answer = (await findAnswer(db, signOn.id, tom.organizationId))!;
  const viewers = await viewersOf(world);
  const knows = [];
  for (const circle of CIRCLES) {
    const viewer = viewers[circle]!;
    const known = await knownSignatures(db, knowerOf(viewer, coalitionId), now, {
      coalitionId,
      signOnId: signOn.id,
    });
    const sentence = answerKnownTo(
      viewer,
      {
        coalitionId,
        organizationId: tom.organizationId,
        embargoedUntil: answer.row.embargoed_until,
        acts: answer.acts,
      },
      now,
    );
    expect(known.map(({ state }) => state)).toEqual(sentence === null ? [] : [sentence.state]);
    if (known.length > 0) knows.push(circle);
    const waiting = await unansweredOf(db, viewer, signOn, now);
    expect(waiting.includes(tom.organizationId), circle).toBe(
      !(EVERYBODY.knows === knows.join(' ') || (await namedSignatures(db, signOn.id, now)).length > 0),
    );
  }
  const tally = await tallyOf(db, signOn, now);
  expect(tally.organizations).toBe(1);
  return {
    knows: knows.join(' '),
    named: (await namedSignatures(db, signOn.id, now)).some(
      ({ organizationId }) => organizationId === tom.organizationId,
    ),
    countries: tally.countries,
  };
}

async function givenWorld(engine: Engine) {
  const world = await signingWorld({ engine });
  // Nobody is known already for having convened.
  const signOn = await world.open({ convenors: [world.luz.organizationId] });
  return { world, signOn };
}

eachEngine((engine) => {
  it.each(['public', 'target', 'withheld', 'dated'] as const)(
    'tells of a %s name to whom it is meant for, at every moment',
    async (grade) => {
      const { world, signOn } = await givenWorld(engine);
      const { platform, tom } = world;
      const from = later(platform.clock.now(), 6 * HOUR);
      await world.sign(tom, signOn, {
        visibility: grade === 'dated' ? 'withheld' : grade,
        namedFrom: grade === 'dated' ? from : null,
      });
      const expected = EXPECTED[grade];
      expect(await told(world, signOn)).toEqual(expected.signed);
      platform.clock.set(later(from, -1));
      expect(await told(world, signOn)).toEqual(expected['a moment before']);
      const next = await nextPublicChange(platform.store.read, world.coalitionId, platform.clock.now());
      expect(next).toBe(grade === 'dated' ? from : signOn.closesAt);
      const known = async () => [
        ...(await organizationsKnownTo(
          platform.store.read,
          anonymous('es'),
          [tom.organizationId],
          platform.clock.now(),
        )),
      ];
      expect(await known()).toEqual(expected['a moment before'].named ? [tom.organizationId] : []);
      platform.clock.set(from);
      expect(await told(world, signOn)).toEqual(expected['the instant']);
      expect(await known()).toEqual(expected['the instant'].named ? [tom.organizationId] : []);
      await drainOutbox(platform, { ...openingJobs(platform), mail: async () => {} });
      expect(await told(world, signOn)).toEqual(expected['kept as public']);
      const lines = await listActs(platform.store.read, {
        coalitionId: world.coalitionId,
        subject: { kind: 'statement', id: signOn.statementId },
        limit: 50,
      });
      expect(
        lines.filter(({ act }) => act.startsWith('signature.')).map(({ act, seatId }) => ({ act, seatId })),
      ).toEqual([
        grade === 'public'
          ? { act: 'signature.signed', seatId: tom.seat }
          : { act: 'signature.signed-withheld', seatId: null },
      ]);
    },
  );
});

import { publishStatement } from '../../../domain/editions/actions.ts';
import { DAY, HOUR, later, type Instant } from '../../../domain/platform.ts';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { closeSignOn, openSignOn } from '../../../domain/sign-ons/actions.ts';
import { requireSignOn } from '../../../domain/sign-ons/reads.ts';
import { declineSignature, proposeSignature, signStatement } from '../../../domain/sign-ons/sign.ts';
import { openRound } from '../../../domain/statements/open-round.ts';
import { planReminders, remindUnanswered } from '../../../domain/sign-ons/actions-remind.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { draftsOfText } from '../../../domain/texts/drafts/reads.ts';
import { beginThread } from '../../../domain/texts/comments/actions.ts';
import { noteDelivery } from '../../../domain/editions/deliveries/actions.ts';
import { currentEditions } from '../../../domain/editions/reads.ts';
import { givenDraft } from '../../support/factories/drafts.ts';
import { givenReturn } from './returns.ts';
import { opening } from '../../support/factories/openings.ts';
import type { TestPlatform } from '../../support/platform.ts';
import {
  places,
  signStates,
  states,
  type Answer,
  type Place,
  type SignState,
  type State,
} from './dimensions.ts';
import type { KnownStatement, MatrixWorld, Person } from './world.ts';

interface Known {
  now: Instant;
  cast: MatrixWorld['cast'];
  extras: MatrixWorld['extras'];
  bodies: MatrixWorld['bodies'];
}

/** When each sign-on closes, before or after the world's now. */
const CLOSES: Record<SignState, number> = { 'sign-on': 9 * DAY, ended: -1 * DAY, published: -3 * DAY };

/** One statement of every body in every state, with the answers given to those that were opened. */
export async function tellStatements(
  platform: TestPlatform,
  known: Known,
): Promise<Pick<MatrixWorld, 'statements' | 'signatures'>> {
  const { cast, extras, bodies, now } = known;
  const statements = {} as MatrixWorld['statements'];
  const signatures = {} as MatrixWorld['signatures'];
  for (const place of places) {
    const office = place === 'other coalition' ? cast.outsider : cast['staff coordinator'];
    const told = {} as Record<State, KnownStatement>;
    for (const state of states) {
      const known = await begin(platform, office, bodies[place], place, state, now);
      const answered = await answer(platform, known, place, cast, extras);
      for (const [kind, id] of Object.entries(answered))
        (signatures[kind as Answer] ??= {} as Record<SignState, string>)[state as SignState] = id;
      if (state === 'ended')
        await closeSignOn(platform, await viewer(platform, office), {
          seat: office.seatId,
          signOn: known.signOnId!,
          reason: 'Ya se entregó.',
        });
      told[state] = known;
    }
    statements[place] = told;
  }
  platform.clock.set(later(now, -2 * DAY));
  for (const place of places) {
    const office = place === 'other coalition' ? cast.outsider : cast['staff coordinator'];
    const { id } = statements[place].published;
    await publishStatement(platform, await viewer(platform, office), { seat: office.seatId, statement: id });
    const [edition] = await currentEditions(platform.store.read, [id]);
    statements[place].published.editionId = edition!.id;
    statements[place].published.editionCode = edition!.code;
    const delivery = await noteDelivery(platform, await viewer(platform, office), {
      ...{
        seat: office.seatId,
        edition: edition!.id,
        addresseeEs: 'El Congreso',
        method: 'hand',
        shown: false,
      },
      ...{ deliveredAt: platform.clock.now().slice(0, 16), zone: 'UTC' },
      file: { bytes: new TextEncoder().encode('Recibido.') },
    });
    statements[place].published.deliveryId = delivery.id;
  }
  return { statements, signatures };
}

async function viewer(platform: TestPlatform, { token }: Person) {
  return (await loadViewer(platform.store, { token }, platform.clock.now()))!;
}

async function begin(
  platform: TestPlatform,
  office: Person,
  body: string,
  place: Place,
  state: State,
  now: Instant,
): Promise<KnownStatement> {
  platform.clock.set(later(now, -5 * DAY));
  const by = await viewer(platform, office);
  const { id, textId } = await givenDraft(platform, by, {
    seat: office.seatId,
    body,
    titles: [
      { language: 'es', title: `${place} ${state} es` },
      { language: 'en', title: `${place} ${state} en` },
    ],
  });
  const step = { seat: office.seatId, statement: id };
  const thread = await beginThread(platform, by, {
    seat: office.seatId,
    text: textId,
    language: 'es',
    kind: 'comment',
    ...{ block: null, anchor: null, quote: null, mentions: [] },
    body: 'Falta la fuente.',
  });
  const returned = await givenReturn(platform, { id, textId, seatId: office.seatId });
  // Over by now: who may do what beyond the group's own rights is tried where rounds are.
  if (state === 'comments')
    await openRound(platform, by, { ...step, kind: 'comments', days: 1, bodies: [body] });
  if (state !== 'draft' && state !== 'comments') await closeText(platform, by, step);
  const opened = signStates.some((one) => one === state);
  const signOn = opened
    ? await openSignOn(
        platform,
        by,
        opening({
          ...step,
          closes: later(now, CLOSES[state as SignState]),
          convenors: [office.organizationId],
          othersMayAsk: true,
        }),
      )
    : null;
  if (signOn) {
    const reminded = { seat: office.seatId, signOn: signOn.id };
    await remindUnanswered(platform, by, reminded);
    await planReminders(platform, by, { ...reminded, after: 60, every: null });
  }
  const { slug, versionId } = await requireStatement(platform.store.read, id);
  const draftId = (await draftsOfText(platform.store.read, textId)).at(-1)!.id;
  return {
    id,
    slug,
    textId,
    versionId,
    signOnId: signOn?.id ?? null,
    termsDigest: signOn?.termsDigest ?? '',
    editionId: null,
    editionCode: null,
    deliveryId: null,
    thread: { id: thread.id, comment: thread.comments[0]!.id },
    draftId,
    returned,
  };
}

/** In "own body" four of the cast have answered; elsewhere one organisation signed in public, so that no list is empty. */
async function answer(
  platform: TestPlatform,
  { signOnId }: KnownStatement,
  place: Place,
  cast: Known['cast'],
  extras: Known['extras'],
): Promise<Partial<Record<Answer | 'other coalition', string>>> {
  if (signOnId === null) return {};
  platform.clock.set(later(platform.clock.now(), HOUR));
  const { termsDigest } = await requireSignOn(platform.store.read, signOnId);
  const sign = async (
    person: Person,
    act: typeof signStatement,
    visibility: 'public' | 'withheld' = 'public',
  ) =>
    act(platform, await viewer(platform, person), {
      seat: person.seatId,
      signOn: signOnId,
      termsDigest,
      language: 'es',
      name: await nameOf(platform, person),
      visibility,
    });
  if (place === 'other coalition') return { 'other coalition': await sign(extras.foreign, signStatement) };
  if (place === 'other body') {
    await sign(extras.inBodies, signStatement);
    return {};
  }
  return {
    proposed: await sign(cast.proposer, proposeSignature),
    public: await sign(cast['sole signer'], signStatement),
    withheld: await sign(cast['withheld signer'], signStatement, 'withheld'),
    declined: await declineSignature(platform, await viewer(platform, extras.inBodies), {
      seat: extras.inBodies.seatId,
      signOn: signOnId,
      reason: 'Aún lo vemos.',
    }),
  };
}

/** Who signs does so under the organisation's own name: the one name a logo stands beside. */
async function nameOf({ store }: TestPlatform, { organizationId }: Person): Promise<string> {
  const row = store.read.selectFrom('organizations').select('name').where('id', '=', organizationId);
  return (await row.executeTakeFirstOrThrow()).name;
}

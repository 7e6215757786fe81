import type * as Y from 'yjs';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { beginCorrection } from '../../../domain/editions/corrections/actions-begin.ts';
import { closeCorrection } from '../../../domain/editions/corrections/actions-close.ts';
import { proposeRatification } from '../../../domain/editions/corrections/actions-ratify.ts';
import { DAY, HOUR, later, type Instant } from '../../../domain/platform.ts';
import { closeSignOn, openSignOn } from '../../../domain/sign-ons/actions.ts';
import { approveSignature, proposeSignature, signStatement } from '../../../domain/sign-ons/sign.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { givenDraft } from '../../support/factories/drafts.ts';
import { opening } from '../../support/factories/openings.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { places, type Place } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** Corrections being written, of a statement of each body; one closed; one put to those who signed, and their signatures. */
export interface KnownCorrections {
  drafting: Record<Place, string>;
  closed: string;
  asked: { id: string; termsDigest: string; signatures: Record<'public' | 'withheld' | 'approved', string> };
}

type Known = Pick<MatrixWorld, 'cast' | 'bodies'> & { now: Instant };

export async function tellCorrections(platform: TestPlatform, known: Known): Promise<KnownCorrections> {
  const { cast, bodies, now } = known;
  const drafting = {} as Record<Place, string>;
  for (const place of places) {
    const office = place === 'other coalition' ? cast.outsider : cast['staff coordinator'];
    drafting[place] = (await begun(platform, office, bodies[place], now)).id;
  }
  const office = cast['staff coordinator'];
  const other = await begun(platform, office, bodies['own body'], now);
  const note = { noteEs: 'Es el 42.', noteEn: 'It is 42.' };
  const seat = office.seatId;
  await closeCorrection(platform, await viewer(platform, office), {
    ...{ seat, correction: other.id, kind: 'erratum', ...note },
  });
  return { drafting, closed: other.id, asked: await asked(platform, known, note) };
}

/** An institutional statement, published and being corrected, its words already other. */
async function begun(platform: TestPlatform, office: Person, body: string, now: Instant) {
  platform.clock.set(later(now, -HOUR));
  const by = await viewer(platform, office);
  const { id, textId } = await draft(platform, office, body, 'institutional');
  const step = { seat: office.seatId, statement: id };
  await closeText(platform, by, step);
  await publishStatement(platform, by, step);
  const correction = await beginCorrection(platform, by, { ...step, reason: 'Es otro artículo.' });
  await type(platform, textId, office);
  return correction;
}

async function asked(
  platform: TestPlatform,
  { cast, bodies, now }: Known,
  note: { noteEs: string; noteEn: string },
): Promise<KnownCorrections['asked']> {
  platform.clock.set(later(now, -HOUR));
  const office = cast['staff coordinator'];
  const by = await viewer(platform, office);
  const { id, textId } = await draft(platform, office, bodies['own body'], 'opt-in');
  const step = { seat: office.seatId, statement: id };
  await closeText(platform, by, step);
  const closes = later(now, DAY);
  const signOn = await openSignOn(
    platform,
    by,
    opening({ ...step, closes, convenors: [office.organizationId] }),
  );
  const form = async (person: Person, visibility: 'public' | 'withheld', name: string) => ({
    ...{ seat: person.seatId, signOn: signOn.id, termsDigest: signOn.termsDigest, language: 'es' },
    ...{ visibility, name },
  });
  const sign = async (person: Person, visibility: 'public' | 'withheld', name: string) =>
    signStatement(platform, await viewer(platform, person), await form(person, visibility, name));
  const proposed = await form(cast.proposer, 'public', 'Quien aprueba entre dos');
  const approved = await proposeSignature(platform, await viewer(platform, cast.proposer), proposed);
  await approveSignature(platform, await viewer(platform, cast.signer), {
    ...{ ...proposed, seat: cast.signer.seatId, signature: approved },
  });
  const signatures = {
    public: await sign(cast['sole signer'], 'public', 'Quien ratifica sola'),
    withheld: await sign(cast['withheld signer'], 'withheld', 'Quien no se nombra'),
    approved,
  };
  await closeSignOn(platform, by, { seat: office.seatId, signOn: signOn.id, reason: 'Ya se entregó.' });
  await publishStatement(platform, by, step);
  const { id: correction } = await beginCorrection(platform, by, { ...step, reason: 'Es otro artículo.' });
  await type(platform, textId, office);
  const { termsDigest } = await closeCorrection(platform, by, {
    ...{ seat: office.seatId, correction, kind: 'substantive', days: 5, ...note },
  });
  await proposeRatification(platform, await viewer(platform, cast.proposer), {
    ...{ seat: cast.proposer.seatId, signature: approved },
  });
  return { id: correction, termsDigest: termsDigest!, signatures };
}

const draft = async (
  platform: TestPlatform,
  office: Person,
  body: string,
  mode: 'institutional' | 'opt-in',
) =>
  givenDraft(platform, await viewer(platform, office), {
    ...{ seat: office.seatId, body, mode },
    titles: [
      { language: 'es', title: 'Carta que se corrige' },
      { language: 'en', title: 'Letter being corrected' },
    ],
  });

const type = (platform: TestPlatform, textId: string, { seatId }: Person) =>
  transact(platform, async (tx) => {
    tx.begin();
    await changeText(tx, {
      ...{ textId, seatId },
      change(doc) {
        for (const language of ['es', 'en']) {
          const block = doc.getXmlFragment(fragmentName(language)).get(0) as Y.XmlElement;
          const run = block.get(0) as Y.XmlText;
          run.insert(run.length, ' 42.');
        }
      },
    });
  });

const viewer = async (platform: TestPlatform, { token }: Person) =>
  (await loadViewer(platform.store, { token }, platform.clock.now()))!;

const OF_ANSWERS = [
  'Mutation.proposeRatification',
  'Mutation.ratifySignature',
  'Mutation.takeBackRatification',
];

/** What is tried on corrections; null for any other operation. */
export function correctionTargets({ corrections }: MatrixWorld, operation: string): Target[] | null {
  const { drafting, closed, asked } = corrections;
  if (OF_ANSWERS.includes(operation))
    return (['public', 'withheld', 'approved'] as const).map((relation) => ({
      relation,
      termsDigest: asked.termsDigest,
      ids: { signature: nodeId('Signature', asked.signatures[relation]) },
    }));
  if (!['abandon', 'close', 'publish'].some((step) => operation === `Mutation.${step}Correction`))
    return null;
  return [
    ...places.map((relation) => ({ relation, id: drafting[relation] })),
    { relation: 'closed', id: closed },
    { relation: 'asked', id: asked.id },
  ].map(({ relation, id }) => ({ relation, ids: { correction: nodeId('Correction', id) } }));
}

/** What closing is tried with; undefined for any other argument. */
export function correctionSample(operation: string, name: string): unknown {
  if (operation !== 'Mutation.closeCorrection') return undefined;
  return { kind: 'erratum', noteEs: 'Es el 42.', noteEn: 'It is 42.' }[name];
}

/** Every correction there is. */
export const correctionNodes = {
  Correction: (world: MatrixWorld) =>
    correctionTargets(world, 'Mutation.closeCorrection')!.map(({ relation, ids }) => ({
      ...{ world, relation: relation!, id: ids['correction']! },
    })),
};

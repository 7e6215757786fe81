import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { publishStatement } from '../../../../domain/editions/actions.ts';
import { editionJobs, letterFor } from '../../../../domain/editions/printing.ts';
import { currentEditions, currentPrints, editionOfPrint } from '../../../../domain/editions/reads.ts';
import { countsOf } from '../../../../domain/editions/reads-counts.ts';
import { DAY, HOUR, later } from '../../../../domain/platform.ts';
import { createPress } from '../../../../domain/print/press.ts';
import { drainOutbox } from '../../../../domain/record/outbox.ts';
import { signOnJobs } from '../../../../domain/sign-ons/actions.ts';
import { openingJobs } from '../../../../domain/sign-ons/grades/actions-open.ts';
import { hideName } from '../../../../domain/sign-ons/hiding/actions.ts';
import { anonymous, type Viewer } from '../../../../domain/viewer.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld, type SigningWorld } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';
import { readPdf } from '../letter-reading.ts';

const press = createPress();
const printing = { press, origin: 'https://acuerdo.example' };
afterAll(() => press.close());

const PLAIN = { language: 'es', format: 'pdf', paper: 'letter' } as const;
const CONFIDED = { ...PLAIN, to: 1, names: 'addressee' } as const;
const [TOM, INES, LUZ] = ['Puente Norte Collective', 'Fundación Izote', 'Foro Lenca Migrante'];

/** Luz signs in the open, Inés for the addressee, Tom from two days after the deadline on. */
async function published(world: SigningWorld) {
  const { platform, tom, ines, luz, ana } = world;
  const signOn = await world.open();
  const from = later(signOn.closesAt, 2 * DAY);
  await world.sign(luz, signOn, { name: LUZ });
  const target = await world.sign(ines, signOn, { name: INES, visibility: 'target' });
  await world.sign(tom, signOn, { name: TOM, visibility: 'withheld', namedFrom: from });
  platform.clock.set(later(signOn.closesAt, HOUR));
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  platform.clock.advance(HOUR);
  return { signOn, from, target };
}

eachEngine((engine) => {
  it('names in the letter of an addressee whom it is meant for, to those it is confided to, and nobody elsewhere', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, ines } = world;
    const { signOn, target } = await published(world);
    const letter = async (viewer: Viewer, form: Parameters<typeof letterFor>[4]) =>
      letterFor(platform, printing, viewer, signOn.statementId, form);
    const proved = () => ana.viewer({ passkeyAt: platform.clock.now() });
    const wordsOf = (bytes: Uint8Array) => readPdf(bytes).everything;

    expect(await refusal(letter(await ana.viewer(), CONFIDED))).toBe('Forbidden passkey-needed');
    expect(await refusal(letter(await diego.viewer(), CONFIDED))).toBe('Forbidden coordinators-only');
    expect(await refusal(letter(await ines.viewer(), CONFIDED))).toBe('NotFound');
    expect(await refusal(letter(anonymous('es'), CONFIDED))).toBe('NotFound');
    const { to: _, ...nobody } = CONFIDED;
    expect(await refusal(letter(await proved(), nobody))).toBe('Invalid to:required');

    const made = await letter(await proved(), CONFIDED);
    expect(readPdf(made.bytes).pages.join(' ')).toContain(INES);
    expect(wordsOf(made.bytes)).not.toContain(TOM);
    for (const form of [PLAIN, { ...PLAIN, to: 1 }]) {
      const other = await letter(await proved(), form);
      expect(readPdf(other.bytes).pages.join(' ')).toContain(LUZ);
      expect(wordsOf(other.bytes)).not.toContain('Izote');
    }
    const [edition] = await currentEditions(platform.store.read, [signOn.statementId]);
    expect(await countsOf(platform.store.read, edition!, platform.clock.now())).toMatchObject({
      published: 3,
      named: 1,
      withheld: 2,
    });

    platform.clock.advance(HOUR);
    await hideName(platform, await ana.viewer(), { seat: ana.seat, signature: target, reason: 'Amenazas.' });
    platform.clock.advance(HOUR);
    const after = await letter(await proved(), CONFIDED);
    expect(wordsOf(after.bytes)).not.toContain('Izote');
    const digest = createHash('sha256').update(made.bytes).digest('hex');
    expect((await editionOfPrint(platform.store.read, digest))?.edition.id).toBe(edition!.id);
    const kept = await currentPrints(platform.store.read, edition!, platform.clock.now());
    expect(kept.map(({ fileId }) => fileId)).not.toContain(digest);
  }, 180_000);

  it('prints a name from its instant on, also after publication, and hands out no print without it', async () => {
    const world = await signingWorld({ engine });
    const { platform } = world;
    const { signOn, from } = await published(world);
    const jobs = {
      mail: async () => {},
      ...signOnJobs(platform),
      ...editionJobs(platform, printing),
      ...openingJobs(platform),
    };
    await drainOutbox(platform, jobs);
    const letter = async () =>
      readPdf(
        (await letterFor(platform, printing, anonymous('es'), signOn.statementId, PLAIN)).bytes,
      ).pages.join(' ');
    platform.clock.set(later(from, -1));
    expect(await letter()).not.toContain(TOM);
    platform.clock.set(from);
    expect(await letter()).toContain(TOM);
    // The day comes, and then the press has its turn.
    for (let turn = 0; turn < 2; turn++) await drainOutbox(platform, jobs);
    const [edition] = await currentEditions(platform.store.read, [signOn.statementId]);
    expect(await currentPrints(platform.store.read, edition!, platform.clock.now())).toHaveLength(8);
    platform.clock.advance(HOUR);
    expect(await letter()).toContain(TOM);
  }, 180_000);
});

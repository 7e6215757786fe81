import type * as Y from 'yjs';
import { publishStatement } from '../../domain/editions/actions.ts';
import { abandonCorrection, beginCorrection } from '../../domain/editions/corrections/actions-begin.ts';
import { closeCorrection, type ClosingCorrection } from '../../domain/editions/corrections/actions-close.ts';
import { publishCorrection } from '../../domain/editions/corrections/actions-publish.ts';
import { proposeRatification, ratifySignature } from '../../domain/editions/corrections/actions-ratify.ts';
import { requireCorrection, type Correction } from '../../domain/editions/corrections/reads.ts';
import { currentEditions, editionsOfStatement } from '../../domain/editions/reads.ts';
import { HOUR, later } from '../../domain/platform.ts';
import type { Opening } from '../../domain/sign-ons/actions.ts';
import type { Minute } from '../../domain/sign-ons/minute.ts';
import { approveSignature, proposeSignature } from '../../domain/sign-ons/sign.ts';
import { requireSignOn, type SignOn } from '../../domain/sign-ons/reads.ts';
import { changeText } from '../../domain/texts/co-editing/change-text.ts';
import { transact } from '../../domain/transaction.ts';
import { requireStatement, requireVersion, type Statement } from '../../domain/statements/reads.ts';
import { fragmentName } from '../../domain/texts/schema.ts';
import { signingWorld, type Player, type SigningWorld } from './signing-world.ts';
import type { TestPlatform, TestPlatformOptions } from './platform.ts';

/** A letter that was signed and published, to be corrected. */
export interface CorrectionWorld extends SigningWorld {
  statement: Statement;
  signOn: SignOn;
  signatures: { tom: string; luz: string; ines: string; marta: string };
  /** The rows as they stand now. */
  now(): Promise<{ statement: Statement; signOn: SignOn }>;
  begin(player?: Player): Promise<Correction>;
  /** Writes at the end of the first paragraph, in both languages. */
  type(words: Record<string, string>): Promise<void>;
  close(correction: Correction, overrides?: Partial<ClosingCorrection>): Promise<Correction>;
  /** Begins, changes the number of an article and closes. */
  corrected(kind: 'erratum' | 'substantive', overrides?: Partial<ClosingCorrection>): Promise<Correction>;
  ratify(player: Player, correction: Correction, signature: string): Promise<string>;
  propose(player: Player, signature: string, minute?: Minute): Promise<string>;
  publish(correction: Correction, player?: Player): Promise<Correction>;
  abandon(correction: Correction, player?: Player): Promise<Correction>;
  reread(correction: Correction): Promise<Correction>;
  editions(): Promise<{ number: number; version: string; count: number }[]>;
  published(): Promise<string>;
}

/** Four have signed, one without a name and one by two people, and it is published. */
export async function correctionWorld(
  options: TestPlatformOptions & {
    platform?: TestPlatform;
    rule?: 'lapse' | 'carry';
    withheld?: 'ines' | 'luz';
    opening?: Partial<Opening>;
    /** What else happens before it is published. */
    before?: (world: SigningWorld, signOn: SignOn) => Promise<void>;
  } = {},
): Promise<CorrectionWorld> {
  const world = await signingWorld(options);
  const { platform, ana, tom, luz, ines, marta, ibarra } = world;
  const signOn = await world.open({ reconfirmationRule: options.rule ?? 'lapse', ...options.opening });
  const hidden = options.withheld ?? 'ines';
  const seen = (who: 'ines' | 'luz') => (who === hidden ? { visibility: 'withheld' as const } : {});
  const signatures = {
    tom: await world.sign(tom, signOn, { name: 'Puente Norte Collective' }),
    luz: await world.sign(luz, signOn, { name: 'Foro Lenca Migrante', ...seen('luz') }),
    ines: await world.sign(ines, signOn, { name: 'Fundación Izote', ...seen('ines') }),
    marta: '',
  };
  const form = world.form(marta, signOn, { name: 'Albergue La Ruta del Sur' });
  signatures.marta = await proposeSignature(platform, await marta.viewer(), form);
  await approveSignature(platform, await ibarra.viewer(), {
    ...form,
    seat: ibarra.seat,
    signature: signatures.marta,
  });
  await options.before?.(world, signOn);
  platform.clock.set(later(signOn.closesAt, HOUR));
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  platform.clock.advance(HOUR);
  const db = platform.store.read;
  const statement = await requireStatement(db, signOn.statementId);
  const made: CorrectionWorld = {
    ...world,
    statement,
    signOn,
    signatures,
    now: async () => ({
      statement: await requireStatement(db, statement.id),
      signOn: await requireSignOn(db, signOn.id),
    }),
    begin: async (player = ana) =>
      beginCorrection(platform, await player.viewer(), {
        seat: player.seat,
        statement: statement.id,
        reason: 'El artículo citado no es ese.',
      }),
    type: (words) =>
      transact(platform, async (tx) => {
        tx.begin();
        await changeText(tx, {
          textId: statement.textId,
          seatId: tom.seat,
          change(doc) {
            for (const [language, text] of Object.entries(words)) {
              const block = doc.getXmlFragment(fragmentName(language)).get(0) as Y.XmlElement;
              const run = block.get(0) as Y.XmlText;
              run.insert(run.length, text);
            }
          },
        });
      }),
    close: async (correction, overrides = {}) =>
      closeCorrection(platform, await ana.viewer(), {
        seat: ana.seat,
        correction: correction.id,
        kind: 'substantive',
        noteEs: 'Es el artículo 42.',
        noteEn: 'It is article 42.',
        days: 5,
        ...overrides,
      }),
    corrected: async (kind, overrides = {}) => {
      const correction = await made.begin();
      await made.type({ es: ' Artículo 42.', en: ' Article 42.' });
      return made.close(correction, { kind, ...overrides });
    },
    ratify: async (player, { termsDigest }, signature) =>
      ratifySignature(platform, await player.viewer(), {
        seat: player.seat,
        signature,
        termsDigest: termsDigest ?? '',
        language: 'es',
      }),
    propose: async (player, signature, minute = {}) =>
      proposeRatification(platform, await player.viewer(), { seat: player.seat, signature, ...minute }),
    publish: async ({ id }, player = ana) =>
      publishCorrection(platform, await player.viewer(), { seat: player.seat, correction: id }),
    abandon: async ({ id }, player = ana) =>
      abandonCorrection(platform, await player.viewer(), { seat: player.seat, correction: id }),
    reread: ({ id }) => requireCorrection(db, id),
    editions: async () => {
      const all = await editionsOfStatement(db, statement.id);
      return Promise.all(
        all.map(async ({ number, versionId, signatureCount }) => ({
          number,
          version: (await requireVersion(db, versionId)).number,
          count: signatureCount,
        })),
      );
    },
    published: async () => {
      const [edition] = await currentEditions(db, [statement.id]);
      return (await requireVersion(db, edition!.versionId)).number;
    },
  };
  return made;
}

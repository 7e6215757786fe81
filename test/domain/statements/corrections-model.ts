import type * as Y from 'yjs';
import { abandonCorrection, beginCorrection } from '../../../domain/editions/corrections/actions-begin.ts';
import { closeCorrection } from '../../../domain/editions/corrections/actions-close.ts';
import { publishCorrection } from '../../../domain/editions/corrections/actions-publish.ts';
import { ratifySignature } from '../../../domain/editions/corrections/actions-ratify.ts';
import { correctionUnderWay } from '../../../domain/editions/corrections/reads.ts';
import { NotFound } from '../../../domain/errors.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import type { SigningWorld } from '../../support/signing-world.ts';

export const roles = ['ana', 'diego', 'marta', 'tom', 'luz'] as const;
export type Role = (typeof roles)[number];

/** What is done about a correction; as it is begun, other words are written at once. */
export const correcting = [
  'correct',
  'giveUp',
  'closeErratum',
  'closeSubstantive',
  'ratify',
  'putOut',
] as const;
export type Correcting = (typeof correcting)[number];
export const isCorrecting = (operation: string): operation is Correcting =>
  (correcting as readonly string[]).includes(operation);

/** A correction that is under way, as told by hand. */
export interface Correction {
  state: 'drafting' | 'closed' | 'ratifying';
  /** Whether the signers' time is over. */
  over: boolean;
  ratified: readonly Role[];
}

interface Corrected {
  mode: 'institutional' | 'opt-in';
  state: string;
  signed: readonly Role[];
  correction: Correction | null;
}

const drafts: readonly Role[] = ['ana', 'diego', 'marta', 'tom'];
const office: readonly Role[] = ['ana', 'diego'];

/** What becomes of a published statement and of its signatures; null where it is refused. */
export function corrected(
  { mode, state, signed, correction }: Corrected,
  operation: Correcting,
  role: Role,
): Partial<Pick<Corrected, 'signed' | 'correction'>> | null {
  const isIn = (...states: Correction['state'][]) => correction !== null && states.includes(correction.state);
  if (operation === 'correct') {
    if (state !== 'published' || correction || !drafts.includes(role)) return null;
    return { correction: { state: 'drafting', over: false, ratified: [] } };
  }
  if (!correction) return null;
  if (operation === 'giveUp')
    return drafts.includes(role) && isIn('drafting', 'closed') ? { correction: null } : null;
  if (operation === 'ratify') {
    if (correction.ratified.includes(role)) return {};
    if (!isIn('ratifying') || correction.over || !signed.includes(role)) return null;
    return { correction: { ...correction, ratified: [...correction.ratified, role] } };
  }
  if (!office.includes(role)) return null;
  if (operation === 'closeErratum')
    return isIn('drafting') ? { correction: { ...correction, state: 'closed' } } : null;
  if (operation === 'closeSubstantive')
    return isIn('drafting') && mode === 'opt-in'
      ? { correction: { ...correction, state: 'ratifying' } }
      : null;
  if (isIn('closed')) return { correction: null };
  return isIn('ratifying') && correction.over ? { correction: null, signed: correction.ratified } : null;
}

/** Tries it in earnest. */
export async function carryOutCorrecting(
  world: SigningWorld,
  statement: string,
  operation: Correcting,
  role: Role,
): Promise<void> {
  const { platform } = world;
  const { seat, organizationId, viewer } = world[role];
  const acting = [platform, await viewer()] as const;
  if (operation === 'correct') {
    await beginCorrection(...acting, { seat, statement, reason: 'Falta algo.' });
    return write(world, statement);
  }
  const under = await correctionUnderWay(platform.store.read, statement);
  if (!under) throw new NotFound();
  const step = { seat, correction: under.id };
  const note = { noteEs: 'Así va.', noteEn: 'So it goes.' };
  if (operation === 'giveUp') await abandonCorrection(...acting, step);
  else if (operation === 'putOut') await publishCorrection(...acting, step);
  else if (operation === 'closeErratum')
    await closeCorrection(...acting, { ...step, ...note, kind: 'erratum' });
  else if (operation === 'closeSubstantive')
    await closeCorrection(...acting, { ...step, ...note, kind: 'substantive', days: 5 });
  else {
    const row = await platform.store.read
      .selectFrom('signatures')
      .select('id')
      .where('organization_id', '=', organizationId)
      .executeTakeFirst();
    if (!row) throw new NotFound();
    const termsDigest = under.termsDigest ?? '0'.repeat(64);
    await ratifySignature(...acting, { seat, signature: row.id, termsDigest, language: 'es' });
  }
}

async function write({ platform, tom }: SigningWorld, statement: string): Promise<void> {
  const { textId } = await requireStatement(platform.store.read, statement);
  await transact(platform, async (tx) => {
    tx.begin();
    await changeText(tx, {
      ...{ textId, seatId: tom.seat },
      change(doc) {
        for (const language of ['es', 'en']) {
          const block = doc.getXmlFragment(fragmentName(language)).get(0) as Y.XmlElement;
          const run = block.get(0) as Y.XmlText;
          run.insert(run.length, ' Más.');
        }
      },
    });
  });
}

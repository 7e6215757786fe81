import type * as Y from 'yjs';
import { abandonCorrection, beginCorrection } from '../../../domain/editions/corrections/actions-begin.ts';
import { closeCorrection } from '../../../domain/editions/corrections/actions-close.ts';
import { publishCorrection } from '../../../domain/editions/corrections/actions-publish.ts';
import { proposeRatification, ratifySignature } from '../../../domain/editions/corrections/actions-ratify.ts';
import { correctionUnderWay } from '../../../domain/editions/corrections/reads.ts';
import { requireStatement } from '../../../domain/statements/reads.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import type { Player } from '../../support/signing-world.ts';
import type { Model, Org } from './model.ts';
import type { Scene } from './scene.ts';

/** A correction that is neither published nor given up. */
export interface Correcting {
  state: 'drafting' | 'closed' | 'ratifying';
  over: boolean;
  ratified: Set<Org>;
}

export const corrections = ['correct', 'give-up', 'close-erratum', 'close-substantive', 'put-out'] as const;
export type CorrectionDeed = { do: (typeof corrections)[number] } | { do: 'ratify'; org: Org };

export const isCorrection = (deed: { do: string }): deed is CorrectionDeed =>
  deed.do === 'ratify' || (corrections as readonly string[]).includes(deed.do);

/** Does a deed on the model, or says that it cannot be done now. */
export function correctIn(model: Model, deed: CorrectionDeed): boolean {
  const { correcting, state, signed } = model;
  if (deed.do === 'correct') {
    if (state !== 'published' || correcting) return false;
    model.correcting = { state: 'drafting', over: false, ratified: new Set() };
    return true;
  }
  if (!correcting) return false;
  switch (deed.do) {
    case 'give-up':
      if (correcting.state === 'ratifying') return false;
      model.correcting = null;
      return true;
    case 'close-erratum':
      if (correcting.state !== 'drafting') return false;
      correcting.state = 'closed';
      return true;
    case 'close-substantive':
      if (correcting.state !== 'drafting' || model.mode === 'institutional') return false;
      correcting.state = 'ratifying';
      return true;
    case 'ratify': {
      const { org } = deed;
      if (correcting.ratified.has(org)) return org !== 'marta';
      if (correcting.state !== 'ratifying' || correcting.over || signed.get(org) !== 'signed') return false;
      correcting.ratified.add(org);
      return true;
    }
    case 'put-out': {
      if (correcting.state === 'drafting' || (correcting.state === 'ratifying' && !correcting.over))
        return false;
      const silent = correcting.state === 'ratifying' ? [...signed.keys()] : [];
      for (const org of silent)
        if (signed.get(org) === 'signed' && !correcting.ratified.has(org)) signed.set(org, 'lapsed');
      model.correcting = null;
      return true;
    }
  }
}

/** What is there now, in the words of the model. */
export async function correctionSeen(
  scene: Scene,
  statementId: string,
  orgOf: (organizationId: string) => Org,
): Promise<Correcting | null> {
  const db = scene.platform.store.read;
  const correction = await correctionUnderWay(db, statementId);
  if (!correction) return null;
  const rows = await db
    .selectFrom('signatures')
    .where('version_id', '=', correction.versionId ?? '')
    .where('state', '=', 'signed')
    .select('organization_id')
    .execute();
  return {
    state: correction.state as Correcting['state'],
    over: correction.dueAt !== null && scene.platform.clock.now() >= correction.dueAt,
    ratified: new Set(rows.map((row) => orgOf(row.organization_id))),
  };
}

/** Tries a deed in earnest. A correction is begun with other words written at once. */
export async function correct(scene: Scene, statementId: string, deed: CorrectionDeed): Promise<unknown> {
  const { platform, ana, tom } = scene;
  const by = async (player: Player) => [platform, await player.viewer()] as const;
  if (deed.do === 'correct') {
    const asked = { seat: tom.seat, statement: statementId, reason: 'Falta algo.' };
    await beginCorrection(...(await by(tom)), asked);
    return write(scene, statementId);
  }
  const under = await correctionUnderWay(platform.store.read, statementId);
  const asked = { seat: ana.seat, correction: under?.id ?? 'none' };
  const note = { noteEs: 'Así va.', noteEn: 'So it goes.' };
  if (deed.do === 'give-up') return abandonCorrection(...(await by(ana)), asked);
  if (deed.do === 'put-out') return publishCorrection(...(await by(ana)), asked);
  if (deed.do === 'close-erratum')
    return closeCorrection(...(await by(ana)), { ...asked, ...note, kind: 'erratum' });
  if (deed.do === 'close-substantive')
    return closeCorrection(...(await by(ana)), { ...asked, ...note, kind: 'substantive', days: 5 });
  if (deed.do !== 'ratify') throw new RangeError(`No such deed: ${deed.do}.`);
  const player = scene[deed.org];
  const { id: signature = 'none' } =
    (await platform.store.read
      .selectFrom('signatures')
      .innerJoin('sign_ons', 'sign_ons.id', 'sign_on_id')
      .where('statement_id', '=', statementId)
      .where('organization_id', '=', player.organizationId)
      .select('signatures.id')
      .executeTakeFirst()) ?? {};
  const signer = deed.org === 'marta' ? scene.ibarra : player;
  if (deed.org === 'marta')
    await proposeRatification(...(await by(player)), { seat: player.seat, signature });
  const termsDigest = under?.termsDigest ?? 'a'.repeat(64);
  return ratifySignature(...(await by(signer)), {
    seat: signer.seat,
    signature,
    termsDigest,
    language: 'es',
  });
}

async function write({ platform, tom }: Scene, statementId: string): Promise<void> {
  const { textId } = await requireStatement(platform.store.read, statementId);
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

/** When the signers' time ends. */
export const ratifyingUntil = async ({ platform }: Scene, statementId: string) =>
  (await correctionUnderWay(platform.store.read, statementId))?.dueAt ?? null;

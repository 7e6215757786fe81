import type * as Y from 'yjs';
import { beginCorrection } from '../../../domain/editions/corrections/actions-begin.ts';
import { closeCorrection } from '../../../domain/editions/corrections/actions-close.ts';
import { publishCorrection } from '../../../domain/editions/corrections/actions-publish.ts';
import { proposeRatification, ratifySignature } from '../../../domain/editions/corrections/actions-ratify.ts';
import { correctionUnderWay } from '../../../domain/editions/corrections/reads.ts';
import { noteDelivery, noteReply } from '../../../domain/editions/deliveries/actions.ts';
import { currentEditions } from '../../../domain/editions/reads.ts';
import { dayIn } from '../../../domain/platform.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import { givenBodyMember } from '../../support/factories/bodies.ts';
import { found } from './files.ts';
import { ALERTED, INSIDE, OUTSIDE, REQUESTED, SHEETED } from './marks.ts';
import { as, glimpse, pageOf, signOnOf, type Stage } from './stage.ts';
import type { KnownStatement, Player } from './world.ts';

/** The office writes down that the letter was handed over, and what came back. */
export async function deliver(stage: Stage): Promise<void> {
  const { platform } = stage.running;
  const [viewer, seat] = await as(stage, stage.world.office);
  const [edition] = await currentEditions(platform.store.read, [stage.world.statement.id]);
  const now = platform.clock.now();
  const { id: delivery } = await noteDelivery(platform, viewer, {
    ...{
      seat,
      edition: edition!.id,
      addresseeEs: `Cancillería ${OUTSIDE}`,
      method: 'hand',
      shown: true,
    },
    ...{ deliveredAt: now.slice(0, 16), zone: 'UTC', place: `Ventanilla ${INSIDE}` },
    file: { bytes: new TextEncoder().encode(`%PDF-1.7 acuse ${INSIDE}`) },
  });
  const reply = { repliedOn: dayIn(now, 'UTC'), reply: `Recibido ${INSIDE}`, language: 'es' };
  await noteReply(platform, viewer, { seat, delivery, ...reply });
}

/** Both letters turn out to be wrong in substance, and everybody who signed is asked. */
export async function correct(stage: Stage): Promise<void> {
  const { platform } = stage.running;
  for (const { id: statement, textId } of lettersOf(stage)) {
    const [viewer, seat] = await as(stage, stage.world.office);
    const begun = { seat, statement, reason: `No es ese artículo ${INSIDE}` };
    const { id: correction } = await beginCorrection(platform, viewer, begun);
    await transact(platform, async (tx) => {
      tx.begin();
      await changeText(tx, { textId, seatId: seat, change: rewrite });
    });
    await closeCorrection(platform, viewer, {
      ...{ seat, correction, kind: 'substantive', days: 5 },
      ...{ noteEs: `Otro artículo ${OUTSIDE}`, noteEn: `Another article ${OUTSIDE}` },
    });
  }
}

const lettersOf = ({ world }: Stage) => [world.statement, world.urgent.statement];

function rewrite(doc: Y.Doc): void {
  for (const language of ['es', 'en']) {
    const run = (doc.getXmlFragment(fragmentName(language)).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    run.insert(run.length, ' 42.');
  }
}

/** Whoever convened ratifies both; the organisation at risk the one that it signed itself; another keeps silent. */
export async function ratify(stage: Stage): Promise<void> {
  const { world, secret } = stage;
  const { platform } = stage.running;
  const signatureOf = async (statement: KnownStatement, { organizationId }: Player) => {
    const { id } = await platform.store.read
      .selectFrom('signatures')
      .where('sign_on_id', '=', (await signOnOf(stage, statement)).id)
      .where('organization_id', '=', organizationId)
      .select('id')
      .executeTakeFirstOrThrow();
    return id;
  };
  const given = async (player: Player, statement: KnownStatement) => {
    const [viewer, seat] = await as(stage, player);
    const termsDigest = (await correctionUnderWay(platform.store.read, statement.id))!.termsDigest!;
    const signature = await signatureOf(statement, player);
    await ratifySignature(platform, viewer, { seat, signature, termsDigest, language: 'es' });
  };
  const [viewer, seat] = await as(stage, secret);
  const signature = await signatureOf(world.statement, secret);
  await proposeRatification(platform, viewer, { seat, signature });
  await given(secret.approver, world.statement);
  for (const statement of lettersOf(stage)) await given(world.convenor, statement);
}

/** Once the time is over. */
export async function putOut(stage: Stage): Promise<void> {
  const { platform } = stage.running;
  for (const { id } of lettersOf(stage)) {
    const [viewer, seat] = await as(stage, stage.world.office);
    const correction = (await correctionUnderWay(platform.store.read, id))!.id;
    await publishCorrection(platform, viewer, { seat, correction });
  }
}

/**
 * Betrays everything behind the product’s back: what was withheld is public, and a member is let into the office. Answers
 * which of the secrets the search finds then; it has to be all of them.
 */
export async function betray(stage: Stage): Promise<string[]> {
  const { world, secret, mark } = stage;
  const { platform } = stage.running;
  const [office] = world.bodyIds;
  await platform.store.write(async (trx) => {
    const theirs = trx.selectFrom('signatures').where('organization_id', '=', secret.organizationId);
    await trx
      .updateTable('signature_acts')
      .set({ known_to: 'all' })
      .where('signature_id', 'in', theirs.select('id'))
      .execute();
    await trx
      .updateTable('signatures')
      .set({ visibility: 'public', embargoed_until: null })
      .where('organization_id', '=', secret.organizationId)
      .execute();
    await trx
      .updateTable('coalitions')
      .set((eb) => ({ public_version: eb('public_version', '+', 1) }))
      .execute();
  });
  const { coalitionId: coalition_id } = await signOnOf(stage, world.statement);
  await givenBodyMember(platform, {
    ...{ coalition_id, body_id: office!, seat_id: world.silent.seatId, role: 'member' },
  });
  const own = `/c/${world.coalitionSlug}`;
  const desk = `${own}/sign-ons/${world.statement.slug}`;
  const betrayed: [what: string, secret: string, path: string, viewer?: Player][] = [
    ['a ratified signature', mark, pageOf(stage, world.statement)],
    ['a reservation', `Reserva ${mark}`, pageOf(stage, world.statement)],
    ['a lapsed signature', mark, pageOf(stage, world.urgent.statement)],
    ['an alert', ALERTED, `${own}/alerts/${world.urgent.alert}`, world.silent],
    ['a sheet', SHEETED, `${desk}/paper`, world.silent],
    ['a request', REQUESTED, `${desk}/requests`, world.silent],
  ];
  const seen: string[] = [];
  for (const [what, word, path, viewer] of betrayed)
    if ([...found(await glimpse(stage, path, viewer), [word])].length > 0) seen.push(what);
  return seen;
}

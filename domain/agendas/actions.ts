import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize, type Permission } from '../authorize.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { slugsFrom } from '../statements/reads-slugs.ts';
import { freeSlug, slugOf } from '../statements/rules.ts';
import { changeGrants, createText, endWriting, setTitle } from '../texts/actions.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { mayCreateAgenda, mayEditAgenda, mayKnowAgenda } from './policy.ts';
import { requireAgenda, type Agenda } from './reads.ts';
import { asksById, type Ask } from './reads-asks.ts';
import { newAgenda, renamingAgenda, settingAgenda, steppingAgenda, type NewAgenda } from './rules.ts';

/**
 * Begins an agenda in a body: an open text in its languages, and an address made from its title. The coalition's row
 * is locked with the body's, so that two titles alike do not take one address.
 */
export async function createAgenda(platform: Platform, viewer: Viewer, input: NewAgenda): Promise<Agenda> {
  const asked = parse(newAgenda, input);
  return transact(platform, async (tx) => {
    const body = await tx.lock(
      tx.db
        .selectFrom('bodies')
        .innerJoin('coalitions', 'coalitions.id', 'bodies.coalition_id')
        .select(['bodies.id', 'bodies.coalition_id', 'bodies.ended_at'])
        .where('bodies.id', '=', asked.body),
    );
    const acting = await actBy(tx, viewer, asked.seat);
    if (!body || (body.ended_at !== null && body.ended_at <= tx.now)) throw new NotFound();
    const coalitionId = body.coalition_id;
    authorize(mayCreateAgenda(acting, { coalitionId, bodyId: body.id }));
    const { referenceLanguage, titles } = asked;
    const languages = [referenceLanguage, ...asked.languages.filter((one) => one !== referenceLanguage)];
    const wished = slugOf(titles.find((one) => one.language === referenceLanguage)!.title);
    const slug = freeSlug(wished, await slugsFrom(tx.db, 'agendas', coalitionId, wished));
    const textId = await createText(tx, { coalitionId, bodyId: body.id, languages, titles });
    const id = platform.newId();
    await tx.db
      .insertInto('agendas')
      .values({
        id,
        coalition_id: coalitionId,
        slug,
        text_id: textId,
        readers: asked.readers,
        edition: 1,
        period_from: asked.periodFrom,
        period_to: asked.periodTo,
        adopts_on: asked.adoptsOn,
        created_by_seat_id: acting.seat.id,
        created_at: tx.now,
        archived_at: null,
      })
      .execute();
    const created = await requireAgenda(tx.db, id);
    tell(tx, created, acting, 'created');
    return created;
  });
}

/** Changes the title in one language; the address stays. */
export async function renameAgenda(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; agenda: string; language: string; title: string },
): Promise<Agenda> {
  const asked = parse(renamingAgenda, input);
  return transact(platform, async (tx) => {
    const { agenda, acting } = await lockAgenda(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    const { coalitionId, textId } = agenda;
    const { language, title } = asked;
    if (!agenda.languages.includes(language))
      throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
    await setTitle(tx, { coalitionId, textId, language, title });
    tell(tx, agenda, acting, 'renamed', { language });
    return requireAgenda(tx.db, agenda.id);
  });
}

/** Sets who may read it as it is worked on, the time it is meant for and the day it is to be adopted. */
export async function setAgenda(
  platform: Platform,
  viewer: Viewer,
  input: {
    seat: string;
    agenda: string;
    readers: Agenda['readers'];
    periodFrom?: string | null;
    periodTo?: string | null;
    adoptsOn?: string | null;
  },
): Promise<Agenda> {
  const asked = parse(settingAgenda, input);
  return transact(platform, async (tx) => {
    const { agenda, acting } = await lockAgenda(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    await tx.db
      .updateTable('agendas')
      .set({
        readers: asked.readers,
        period_from: asked.periodFrom,
        period_to: asked.periodTo,
        adopts_on: asked.adoptsOn,
      })
      .where('id', '=', agenda.id)
      .execute();
    if (asked.readers !== agenda.readers) {
      await changeGrants(tx, agenda.textId);
      tell(tx, agenda, acting, 'readers', { readers: asked.readers });
    } else tell(tx, agenda, acting, 'dated');
    return requireAgenda(tx.db, agenda.id);
  });
}

/** Puts an agenda aside: it is read as before and changed no more. */
export async function archiveAgenda(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; agenda: string },
): Promise<Agenda> {
  const asked = parse(steppingAgenda, input);
  return transact(platform, async (tx) => {
    const { agenda, acting } = await lockAgenda(tx, viewer, asked);
    allow(acting, agenda, mayEditAgenda(acting, agenda));
    await tx.db.updateTable('agendas').set({ archived_at: tx.now }).where('id', '=', agenda.id).execute();
    await endWriting(tx, agenda.textId);
    tell(tx, agenda, acting, 'archived');
    return requireAgenda(tx.db, agenda.id);
  });
}

/** Locks an agenda and reads it, and the viewer by the seat they named, as both stand now. */
export async function lockAgenda(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; agenda: string },
): Promise<{ agenda: Agenda; acting: Acting }> {
  const row = await tx.lock(tx.db.selectFrom('agendas').select('id').where('id', '=', asked.agenda));
  const acting = await actBy(tx, viewer, asked.seat);
  if (!row) throw new NotFound();
  return { agenda: await requireAgenda(tx.db, row.id), acting };
}

/** Locks the agenda of an ask, so that its facts and their order change one after the other; a removed one too. */
export async function lockAsk(
  tx: Tx,
  viewer: Viewer,
  asked: { seat: string; ask: string },
): Promise<{ ask: Ask; agenda: Agenda; acting: Acting }> {
  const [known] = await asksById(tx.db, [asked.ask]);
  const locked = await lockAgenda(tx, viewer, { seat: asked.seat, agenda: known?.agendaId ?? '' });
  const [ask] = await asksById(tx.db, [asked.ask]);
  return { ask: ask!, ...locked };
}

/** What is done to an ask that was removed meanwhile is not done. */
export function notRemoved(ask: Ask): void {
  if (ask.removedAt !== null) throw new Conflict('ask-removed');
}

/** A thing the acting seat may not know of is not there, whatever else would refuse the act. */
export function allow(acting: Viewer, agenda: Agenda, permission: Permission): void {
  authorize(mayKnowAgenda(acting, agenda));
  authorize(permission);
}

/** The log of acts carries neither titles nor words: an agenda may be its body's alone. */
export function tell(
  tx: Tx,
  agenda: Agenda,
  acting: Acting,
  act: string,
  detail: Record<string, string | number> = {},
): void {
  tx.announce(`agenda:${agenda.id}`, act);
  tx.announce(`coalition:${agenda.coalitionId}`, 'agenda');
  tx.record({
    kind: 'audit',
    coalitionId: agenda.coalitionId,
    seatId: acting.seat.id,
    act: `agenda.${act}`,
    subject: { kind: 'agenda', id: agenda.id },
    detail,
  });
}

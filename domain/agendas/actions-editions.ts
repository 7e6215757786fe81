import { byNamedSeat } from '../accounts/acting-seat.ts';
import { Conflict, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { storeVersion } from '../statements/actions-versions.ts';
import { addresseesById } from '../targets/reads.ts';
import {
  countUnreviewed,
  requireNoMachine,
  requireReviewed,
  requireReviewedVersion,
} from '../texts/checks/gate.ts';
import { alignmentOf } from '../texts/checks/reads.ts';
import { requireLiveLinks, requireLiveVersion } from '../texts/sources/gate.ts';
import { readMarkedText, requireNoneOpen } from '../texts/suggestions/reads.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { allow, lockAgenda, tell } from './actions.ts';
import { mayCloseEdition, mayPublishEdition } from './policy.ts';
import { requireAgenda, type Agenda } from './reads.ts';
import { asksOf, blocksOfAsks, type Ask } from './reads-asks.ts';
import {
  agendaEditionsById,
  requireAgendaEdition,
  tagsForEdition,
  type AgendaEdition,
  type EditionFacts,
} from './reads-editions.ts';
import { evidenceOf, supportersOf } from './reads-sets.ts';
import { closingEdition, steppingEdition } from './rules.ts';
import { askGaps, sealEdition, sealFacts } from './seal-edition.ts';

const TRIES = 8;

/**
 * Closes the edition at work: reads every language at one exact head, then in one transaction hashes the words in the
 * order of the asks and the facts beside them, if the text still stands at that head. Someone who types in between
 * makes it read again. The text stays open: the next edition goes on from the same blocks. Who says which `edition` they
 * mean does not close the next one by asking twice.
 */
export async function closeEdition(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; agenda: string; edition?: number | null; incomplete?: boolean },
): Promise<AgendaEdition> {
  const asked = parse(closingEdition, input);
  for (let tries = 0; tries < TRIES; tries++) {
    const { textId } = await knownClosable(platform, viewer, asked);
    const words = await readMarkedText(platform.store, textId);
    const closed = await transact(platform, async (tx) => {
      const { agenda, acting } = await lockAgenda(tx, viewer, asked);
      allow(acting, agenda, mayCloseEdition(acting, agenda));
      if (asked.edition && asked.edition !== agenda.edition) throw new Conflict('edition-closed');
      const held = await tx.lock(tx.db.selectFrom('texts').select('head').where('id', '=', textId));
      if (held?.head !== words.head) return null;
      const asks = await asksOf(tx.db, agenda.id);
      if (asks.length === 0) throw new Conflict('agenda-without-asks');
      const blocks = requireNoneOpen(words);
      const gaps = askGaps(agenda, blocks, asks);
      const sealed = sealEdition(agenda, blocks, asks, await blocksOfAsks(tx.db, agenda.id));
      if (gaps.length > 0 && !asked.incomplete)
        throw new Conflict('edition-incomplete', { asks: gaps.join(', ') });
      const text = { id: textId, languages: agenda.languages };
      const alignment = await alignmentOf(tx.db, text, { head: words.head, blocks });
      requireNoMachine(alignment);
      const unreviewed = countUnreviewed(alignment, sealed.languages);
      await requireReviewed(
        tx,
        agenda.coalitionId,
        [...unreviewed.values()].reduce((all, n) => all + n, 0),
      );
      const { coalitionId } = agenda;
      await requireLiveLinks(tx, { id: textId, coalitionId }, sealed.languages, acting);
      const { edition: number } = agenda;
      const versionId = await storeVersion(tx, {
        text: agenda,
        number: `${number}.0`,
        head: words.head,
        sealed,
        unreviewed,
        acting,
      });
      const facts = sealFacts(await factsOf(tx, agenda, asks));
      const id = platform.newId();
      await tx.db
        .insertInto('agenda_editions')
        .values({
          id,
          coalition_id: agenda.coalitionId,
          agenda_id: agenda.id,
          number,
          version_id: versionId,
          facts: facts.text,
          digest: facts.digest,
          closed_at: tx.now,
          closed_by_seat_id: acting.seat.id,
          published_at: null,
        })
        .execute();
      await tx.db
        .updateTable('agendas')
        .set({ edition: number + 1, adopts_on: null })
        .where('id', '=', agenda.id)
        .execute();
      tx.record({
        kind: 'leaf',
        coalitionId: agenda.coalitionId,
        record: {
          kind: 'agenda-edition',
          edition: id,
          agenda: agenda.id,
          number,
          version_id: versionId,
          version_digest: sealed.manifest.digest,
          facts_digest: facts.digest,
          seat: acting.seat.id,
          closed_at: tx.now,
        },
      });
      tell(tx, agenda, acting, 'edition-closed', { number });
      return requireAgendaEdition(tx.db, id);
    });
    if (closed) return closed;
  }
  throw new Conflict('text-moving');
}

/** Asked before the words are read, so that nobody else makes the server read them; asked again after the lock. */
async function knownClosable(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; agenda: string },
): Promise<Agenda> {
  const acting = byNamedSeat(viewer, asked.seat);
  const agenda = await requireAgenda(platform.store.read, asked.agenda);
  allow(acting, agenda, mayCloseEdition(acting, agenda));
  return agenda;
}

/** Lets everybody read an edition. */
export async function publishEdition(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; edition: string },
): Promise<AgendaEdition> {
  return show(platform, viewer, input, true);
}

/** Takes an edition from the public again; members go on reading it. */
export async function unpublishEdition(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; edition: string },
): Promise<AgendaEdition> {
  return show(platform, viewer, input, false);
}

function show(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; edition: string },
  published: boolean,
): Promise<AgendaEdition> {
  const asked = parse(steppingEdition, input);
  return transact(platform, async (tx) => {
    const [known] = await agendaEditionsById(tx.db, [asked.edition]);
    const { agenda, acting } = await lockAgenda(tx, viewer, {
      seat: asked.seat,
      agenda: known?.agendaId ?? '',
    });
    if (!known) throw new NotFound();
    allow(acting, agenda, mayPublishEdition(acting, agenda));
    const edition = await requireAgendaEdition(tx.db, known.id);
    if ((edition.publishedAt !== null) === published) return edition;
    if (published) {
      await requireReviewedVersion(tx, agenda.coalitionId, edition.versionId, 'edition-unreviewed');
      const version = { ...agenda, versionId: edition.versionId };
      await requireLiveVersion(tx, version, acting, 'edition-links-dead');
    }
    await tx.db
      .updateTable('agenda_editions')
      .set({ published_at: published ? tx.now : null })
      .where('id', '=', edition.id)
      .execute();
    tx.publicChange(agenda.coalitionId);
    tell(tx, agenda, acting, published ? 'edition-published' : 'edition-unpublished', {
      number: edition.number,
    });
    return requireAgendaEdition(tx.db, edition.id);
  });
}

/** The facts of an agenda and its asks as they stand, by ids: whoever reads them draws names as they may be shown then. */
async function factsOf(tx: Tx, agenda: Agenda, asks: readonly Ask[]): Promise<EditionFacts> {
  const ids = asks.map(({ id }) => id);
  const supporters = await supportersOf(tx.db, ids, tx.now);
  const evidence = await evidenceOf(tx.db, ids);
  const tags = await tagsForEdition(tx.db, ids);
  const targets = await addresseesById(
    tx.db,
    asks.flatMap(({ targetId }) => (targetId === null ? [] : [targetId])),
  );
  return {
    agenda: agenda.id,
    edition: agenda.edition,
    periodFrom: agenda.periodFrom,
    periodTo: agenda.periodTo,
    adoptsOn: agenda.adoptsOn,
    asks: asks.map((ask) => {
      const target = ask.targetId === null ? undefined : targets.get(ask.targetId);
      return {
        id: ask.id,
        heading: ask.headingBlockId,
        block: ask.blockId,
        lead: ask.leadOrganizationId,
        supporters: supporters
          .filter(({ askId }) => askId === ask.id)
          .map(({ organizationId }) => organizationId)
          .sort(),
        target: target
          ? {
              id: target.id,
              officeEs: target.office.es,
              officeEn: target.office.en,
              institutionEs: target.institution.es,
              institutionEn: target.institution.en,
              level: target.level,
              country: target.country,
            }
          : null,
        venueEs: ask.venue.es,
        venueEn: ask.venue.en,
        moment: ask.moment,
        status: ask.status,
        after: ids.includes(ask.afterAskId ?? '') ? ask.afterAskId : null,
        assumptionEs: ask.assumption.es,
        assumptionEn: ask.assumption.en,
        reviewOn: ask.reviewOn,
        ...tags.get(ask.id)!,
        evidence: evidence.filter(({ askId }) => askId === ask.id).map(({ id }) => id),
      };
    }),
  };
}

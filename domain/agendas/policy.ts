import { allOf, allowed, anyOf, hidden, refused, type Permission } from '../authorize.ts';
import { mayDraft, mayEditText, mayReadText, type TextFacts } from '../texts/policy.ts';
import { isSecretariat, seatsIn, speaks, type Viewer } from '../viewer.ts';

/** What permissions on an agenda depend on. */
export interface AgendaFacts extends TextFacts {
  archivedAt: string | null;
}

/** As its text is read: its body and the secretariat, or every member seat. The public knows published editions only. */
export function mayKnowAgenda(viewer: Viewer, agenda: AgendaFacts): Permission {
  return mayReadText(viewer, agenda);
}

/** Who may begin an agenda in a body: its drafters and coordinators, and the secretariat. */
export function mayCreateAgenda(viewer: Viewer, body: { coalitionId: string; bodyId: string }): Permission {
  return allOf(seatsIn(viewer, body.coalitionId).length > 0 ? allowed : hidden, mayDraft(viewer, body));
}

/** Its words, order, facts and editions: drafters and coordinators of its body, and the secretariat, until it is archived. */
export function mayEditAgenda(viewer: Viewer, agenda: AgendaFacts): Permission {
  return allOf(mayEditText(viewer, agenda), inUse(agenda));
}

/** Closing the edition at work, for good. */
export function mayCloseEdition(viewer: Viewer, agenda: AgendaFacts): Permission {
  return mayEditAgenda(viewer, agenda);
}

/** Supporting an ask: a seat that proposes, signs or gives seats for its organisation, by that organisation itself. */
export function maySupportAsk(viewer: Viewer, agenda: AgendaFacts): Permission {
  const seats = seatsIn(viewer, agenda.coalitionId).filter(speaks);
  return allOf(
    mayKnowAgenda(viewer, agenda),
    inUse(agenda),
    seats.length > 0 ? allowed : refused('support-not-yours'),
    seats.some((seat) => seat.memberClass !== 'host') ? allowed : refused('host-supports-nothing'),
  );
}

/**
 * Evidence and answers: who edits the agenda, and whoever speaks for the organisation that leads the ask or one that
 * supports it, since they met whom it is asked of.
 */
export function mayAddToAsk(
  viewer: Viewer,
  agenda: AgendaFacts,
  /** Organisations that lead or support it. */
  organizations: readonly string[],
): Permission {
  const takesPart = seatsIn(viewer, agenda.coalitionId).some(
    (seat) => speaks(seat) && organizations.includes(seat.organizationId),
  );
  return allOf(
    mayKnowAgenda(viewer, agenda),
    inUse(agenda),
    takesPart ? allowed : mayEditAgenda(viewer, agenda),
  );
}

/** Taking such a thing away: the seat that added it, and who edits the agenda. */
export function mayTakeFromAsk(viewer: Viewer, agenda: AgendaFacts, bySeatId: string): Permission {
  const own = seatsIn(viewer, agenda.coalitionId).some((seat) => seat.id === bySeatId);
  return allOf(mayKnowAgenda(viewer, agenda), inUse(agenda), own ? allowed : mayEditAgenda(viewer, agenda));
}

/** An edition: everybody once it is published; before, whoever knows its agenda. */
export function mayReadEdition(
  viewer: Viewer,
  agenda: AgendaFacts,
  edition: { publishedAt: string | null },
): Permission {
  return anyOf(edition.publishedAt === null ? hidden : allowed, mayKnowAgenda(viewer, agenda));
}

/** Publishing an edition, and taking it back: the secretariat. */
export function mayPublishEdition(viewer: Viewer, agenda: AgendaFacts): Permission {
  return allOf(
    mayKnowAgenda(viewer, agenda),
    isSecretariat(viewer, agenda.coalitionId) ? allowed : refused('secretariat-only'),
  );
}

function inUse({ archivedAt }: AgendaFacts): Permission {
  return archivedAt === null ? allowed : refused('agenda-archived');
}

import { actBy, type Acting } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { mayEditAgenda } from '../agendas/policy.ts';
import { asksById, requireAsk } from '../agendas/reads-asks.ts';
import { requireAgenda } from '../agendas/reads.ts';
import { mayRunCampaign } from '../campaigns/policy.ts';
import { requireCampaign } from '../campaigns/reads.ts';
import { Conflict } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { mayRulePosition } from '../positions/policy.ts';
import { requirePosition } from '../positions/reads.ts';
import { mayTagStatement } from '../statements/policy.ts';
import { requireStatement } from '../statements/reads.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { putTag, takeTag } from './actions.ts';
import { tagging, type Subject, type SubjectKind, type Tag } from './rules.ts';

export interface Tagging {
  seat: string;
  subject: Subject;
  tags: readonly Tag[];
}

/** Says things of a subject: its corridors, themes, objectives, places. What it says already is said once. */
export async function tagThing(platform: Platform, viewer: Viewer, input: Tagging): Promise<Subject> {
  return change(platform, viewer, input, 'tagged', (tx, tagged, seatId) => putTag(tx, { ...tagged, seatId }));
}

/** Takes tags away from a subject; what it does not carry is taken without effect. */
export async function untagThing(platform: Platform, viewer: Viewer, input: Tagging): Promise<Subject> {
  return change(platform, viewer, input, 'untagged', takeTag);
}

type One = (
  tx: Tx,
  tagged: { coalitionId: string; subject: Subject; tag: Tag },
  seatId: string,
) => Promise<boolean>;

async function change(
  platform: Platform,
  viewer: Viewer,
  input: Tagging,
  act: 'tagged' | 'untagged',
  one: One,
): Promise<Subject> {
  const { seat, subject, tags } = parse(tagging, input);
  return transact(platform, async (tx) => {
    const locked = await lockers[subject.kind](tx, viewer, seat, subject.id);
    const { acting, coalitionId } = locked;
    let changed = false;
    for (const tag of tags)
      changed = (await one(tx, { coalitionId, subject, tag }, acting.seat.id)) || changed;
    if (changed) tell(tx, locked, subject.kind, act);
    return subject;
  });
}

interface Locked {
  acting: Acting;
  coalitionId: string;
  /** Whose log line and live topic it is: an ask's are its agenda's. */
  root: Subject;
  /** Naming who did it would say whose alias it is. */
  unnamed?: boolean;
}

/** Locks the root row of a thing and asks its own policy whether the acting seat may tag it. */
type Locker = (tx: Tx, viewer: Viewer, seat: string, id: string) => Promise<Locked>;

const lockers: Record<SubjectKind, Locker> = {
  async statement(tx, viewer, seat, id) {
    const acting = await lock(tx, viewer, 'statements', seat, id);
    const { coalitionId, ...statement } = await requireStatement(tx.db, id);
    authorize(mayTagStatement(acting, { coalitionId, ...statement }));
    return { acting, coalitionId, root: { kind: 'statement', id } };
  },
  async agenda(tx, viewer, seat, id) {
    const acting = await lock(tx, viewer, 'agendas', seat, id);
    const agenda = await requireAgenda(tx.db, id);
    authorize(mayEditAgenda(acting, agenda));
    return { acting, coalitionId: agenda.coalitionId, root: { kind: 'agenda', id } };
  },
  async ask(tx, viewer, seat, id) {
    const [known] = await asksById(tx.db, [id]);
    const locked = await lockers.agenda(tx, viewer, seat, known?.agendaId ?? '');
    if ((await requireAsk(tx.db, id)).removedAt !== null) throw new Conflict('ask-removed');
    return locked;
  },
  async campaign(tx, viewer, seat, id) {
    const acting = await lock(tx, viewer, 'campaigns', seat, id);
    const campaign = await requireCampaign(tx.db, id);
    authorize(mayRunCampaign(acting, campaign));
    return { acting, coalitionId: campaign.coalitionId, root: { kind: 'campaign', id } };
  },
  async position(tx, viewer, seat, id) {
    const acting = await lock(tx, viewer, 'positions', seat, id);
    const position = await requirePosition(tx.db, id, tx.now);
    authorize(mayRulePosition(acting, position));
    const { coalitionId, alias } = position;
    return { acting, coalitionId, root: { kind: 'position', id }, unnamed: alias !== null };
  },
};

async function lock(
  tx: Tx,
  viewer: Viewer,
  table: 'statements' | 'agendas' | 'campaigns' | 'positions',
  seat: string,
  id: string,
): Promise<Acting> {
  await tx.lock(tx.db.selectFrom(table).select('id').where('id', '=', id));
  return actBy(tx, viewer, seat);
}

/** The log names neither the thing nor its tags: a draft's are known to those who know the draft. */
function tell(
  tx: Tx,
  { acting, coalitionId, root, unnamed = false }: Locked,
  kind: SubjectKind,
  act: 'tagged' | 'untagged',
): void {
  tx.announce(`${root.kind}:${root.id}`, 'tags');
  tx.announce(`coalition:${coalitionId}`, 'tags');
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: unnamed ? null : acting.seat.id,
    act: `${kind}.${act}`,
    subject: root,
  });
}

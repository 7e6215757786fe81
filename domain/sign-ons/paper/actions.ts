import { actBy, byNamedSeat, type Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { coalitionsById } from '../../coalitions/reads.ts';
import { Conflict, Invalid, NotFound, requireRoom, type Fault } from '../../errors.ts';
import { keepUpload, type Sent } from '../../files/actions.ts';
import { parse } from '../../input.ts';
import { lookOf } from '../../organizations/look-alikes.ts';
import { sortKey } from '../../organizations/names.ts';
import { isInForce, isShielded } from '../../organizations/policy.ts';
import { findMembership } from '../../organizations/reads.ts';
import { dayIn, type Platform } from '../../platform.ts';
import { requireVersion } from '../../statements/reads.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { lockSignOn } from '../actions.ts';
import { languagesOfVersion, memberNames, requireSignOn, type SignOn } from '../reads.ts';
import { findAnswer } from '../reads-answers.ts';
import { publicationOf } from '../reads-since.ts';
import { lookAlikesIn } from '../requests/reads.ts';
import { endOf } from '../rules.ts';
import { appendPaperAct } from './actions-append.ts';
import { mayConfirmPaper, mayEnterPaper, mayRestorePaper, mayVoidPaper } from './policy.ts';
import { isPaperKnown } from './reads-known.ts';
import { isNameHidden, papersById, requirePaper, type Paper } from './reads.ts';
import { redrawScan } from './redraw-scan.ts';
import { confirmingPaper, entering, MOST_PAPERS, voidingPaper } from './rules.ts';

export interface EnteringPaper {
  seat: string;
  signOn: string;
  version: string;
  language: string;
  member?: string | null;
  name?: string | null;
  country?: string | null;
  person: string;
  title?: string | null;
  signedOn: string;
  place: string;
  different: boolean;
  scan: Sent | null;
}

/** One person of the secretariat writes down what a sheet says, with its scan. Nothing is counted before another confirms it. */
export async function enterPaper(
  platform: Platform,
  viewer: Viewer,
  { scan, ...input }: EnteringPaper,
): Promise<Paper> {
  const asked = parse(entering, input);
  // Asked before the picture is opened, so that nobody else makes the server open it; asked again after the lock.
  const before = byNamedSeat(viewer, asked.seat);
  const opening = await requireSignOn(platform.store.read, asked.signOn);
  authorize(mayEnterPaper(before, before.seats[0]!, opening, asked.member));
  const bytes = await redrawScan(scan?.bytes ?? new Uint8Array());
  return transact(platform, async (tx) => {
    const signOn = await lockSignOn(tx, asked.signOn);
    const acting = await actBy(tx, viewer, asked.seat);
    if (!signOn) throw new NotFound();
    authorize(mayEnterPaper(acting, acting.seat, signOn, asked.member));
    const { coalitionId: coalition_id } = signOn;
    requireRoom(
      await tx.db
        .selectFrom('paper_signatures')
        .where('sign_on_id', '=', signOn.id)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
      MOST_PAPERS,
    );
    await requireReadHere(tx, signOn, asked);
    const name = await nameOn(tx, signOn, asked);
    const id = platform.newId();
    await tx.db
      .insertInto('paper_signatures')
      .values({
        ...{ id, coalition_id, sign_on_id: signOn.id },
        ...{ version_id: signOn.versionId, terms_digest: signOn.termsDigest },
        ...{ organization_id: asked.member, name, look: lookOf(name), sort_key: sortKey(name) },
        country: asked.member === null ? asked.country : null,
        ...{ person_name: asked.person, person_title: asked.title },
        ...{ signed_on: asked.signedOn, place: asked.place, language: asked.language },
        file_id: await keepUpload(tx, coalition_id, { bytes }),
        ...{ state: 'entered', entered_by_seat_id: acting.seat.id, entered_at: tx.now },
        ...{ confirmed_by_seat_id: null, confirmed_at: null, updated_at: tx.now },
      })
      .execute();
    await tx.db
      .insertInto('paper_acts')
      .values({
        ...{ id: platform.newId(), coalition_id, paper_id: id, position: 1, kind: 'entered' },
        ...{ seat_id: acting.seat.id, note: null, leaf_index: null, at: tx.now },
      })
      .execute();
    tx.announce(`office:${coalition_id}`, 'paper');
    return requirePaper(tx.db, id);
  });
}

/** Another person held the scan against what was entered: the organisation is listed among those that signed on paper. */
export async function confirmPaper(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; paper: string },
): Promise<Paper> {
  const asked = parse(confirmingPaper, input);
  return change(platform, viewer, asked, async (tx, { signOn, acting, paper }) => {
    authorize(mayConfirmPaper(acting, acting.seat, signOn, paper));
    if (paper.versionId !== signOn.versionId || paper.termsDigest !== signOn.termsDigest)
      throw new Conflict('text-changed');
    await requireNameable(tx, signOn, paper);
    await appendPaperAct(tx, signOn, paper, { kind: 'confirmed', seatId: acting.seat.id, note: null });
  });
}

/** It does not count, and why: wrongly entered, not theirs, signed under another text. */
export async function voidPaper(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; paper: string; reason: string },
): Promise<Paper> {
  const asked = parse(voidingPaper, input);
  return change(platform, viewer, asked, async (tx, { signOn, acting, paper }) => {
    authorize(mayVoidPaper(acting, signOn, paper));
    await appendPaperAct(tx, signOn, paper, { kind: 'voided', seatId: acting.seat.id, note: asked.reason });
  });
}

/** Takes a voiding back, and says why: the sheet stands as it did before. */
export async function restorePaper(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; paper: string; reason: string },
): Promise<Paper> {
  const asked = parse(voidingPaper, input);
  return change(platform, viewer, asked, async (tx, { signOn, acting, paper }) => {
    const publication = await publicationOf(tx.db, signOn.id);
    authorize(mayRestorePaper(acting, signOn, paper, publication?.at ?? null));
    await appendPaperAct(tx, signOn, paper, { kind: 'restored', seatId: acting.seat.id, note: asked.reason });
  });
}

interface At {
  signOn: SignOn;
  acting: Acting;
  paper: Paper;
}

/** Nobody learns without a place in the secretariat whether there is such a sheet. */
async function change(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; paper: string },
  work: (tx: Tx, at: At) => Promise<void>,
): Promise<Paper> {
  return transact(platform, async (tx) => {
    const [known] = await papersById(tx.db, [asked.paper]);
    const signOn = known ? await lockSignOn(tx, known.signOnId) : null;
    tx.begin();
    const acting = await actBy(tx, viewer, asked.seat);
    if (!signOn) throw new NotFound();
    const paper = await requirePaper(tx.db, asked.paper);
    if (!(await isPaperKnown(tx.db, acting, paper))) throw new NotFound();
    await work(tx, { signOn, acting, paper });
    return requirePaper(tx.db, paper.id);
  });
}

/** What was signed is this version, in a language it has, once it was closed and before the deadline. */
async function requireReadHere(
  tx: Tx,
  signOn: SignOn,
  { version, language, signedOn }: { version: string; language: string; signedOn: string },
): Promise<void> {
  const faults: Fault[] = [];
  const { closedAt } = await requireVersion(tx.db, signOn.versionId);
  const [coalition] = await coalitionsById(tx.db, [signOn.coalitionId]);
  const zone = coalition!.timeZone;
  if (version !== signOn.versionId) faults.push({ field: 'version', word: 'paper-other-version' });
  if (!(await languagesOfVersion(tx.db, signOn.versionId)).includes(language))
    faults.push({ field: 'language', word: 'language-not-of-text' });
  if (signedOn > dayIn(tx.now, zone)) faults.push({ field: 'signedOn', word: 'day-to-come' });
  else if (signedOn < dayIn(closedAt, zone)) faults.push({ field: 'signedOn', word: 'paper-before-text' });
  else if (signedOn > dayIn(endOf(signOn), signOn.zone))
    faults.push({ field: 'signedOn', word: 'paper-after-closing' });
  if (faults.length > 0) throw new Invalid(faults);
}

/** A member's own name; or one that is taken for no member's, unless somebody says that they are two. */
async function nameOn(
  tx: Tx,
  { coalitionId, whoMaySign }: SignOn,
  { member, name, different }: { member: string | null; name: string | null; different: boolean },
): Promise<string> {
  if (member !== null) {
    const known = await findMembership(tx.db, { coalitionId, organizationId: member });
    if (!known || !isInForce(known, tx.now))
      throw new Invalid([{ field: 'member', word: 'organisation-not-member' }]);
    if (!whoMaySign.some((one) => one === known.class))
      throw new Invalid([{ field: 'member', word: 'paper-member-not-asked' }]);
    return (await memberNames(tx.db, coalitionId, [member])).get(member)!;
  }
  const { found, hidden } = await lookAlikesIn(tx.db, coalitionId, name!);
  if (hidden) throw new Invalid([{ field: 'name', word: 'name-of-another' }]);
  if (found.length > 0 && !different)
    throw new Invalid([{ field: 'different', word: 'paper-looks-like-another' }]);
  return name!;
}

/** A sheet would name an organisation that is careful with its name, has withheld it here or had it hidden: it signs by itself. */
async function requireNameable(tx: Tx, signOn: SignOn, paper: Paper): Promise<void> {
  const { organizationId } = paper;
  if (await isNameHidden(tx.db, paper, tx.now)) throw new Conflict('paper-not-nameable');
  if (organizationId === null) return;
  const member = await findMembership(tx.db, { coalitionId: signOn.coalitionId, organizationId });
  const answer = await findAnswer(tx.db, signOn.id, organizationId);
  const withholds = answer?.row.state === 'signed' && answer.row.visibility !== 'public';
  if (!member || isShielded(member) || withholds) throw new Conflict('paper-not-nameable');
}

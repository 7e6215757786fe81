import { randomUUID } from 'node:crypto';
import { systemClock, type Platform } from '../../../domain/platform.ts';
import { startText } from '../../../domain/texts/co-editing/actions.ts';
import type { Block } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import { givenBodyMember } from '../../support/factories/bodies.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { givenSession } from '../../support/factories/sessions.ts';
import { givenStatement } from '../../support/factories/statements.ts';
import { givenText } from '../../support/factories/texts.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';
import { countingPlatform } from '../matrix/copies.ts';

const TYPISTS = 6;
const SIGN_ONS = 3;
const SIGNING_ALONE = 20;
const SIGNING_WITH_APPROVAL = 12;

/** A coalition at work in a store that a server will open: some write a text, others sign what is open. */
export interface Scene {
  coalitionId: string;
  textId: string;
  /** The session of each drafter, in the order of their paragraphs. */
  typists: string[];
  signOns: SignOn[];
  members: Signatory[];
}

export interface SignOn {
  id: string;
  statementId: string;
  termsDigest: string;
}

/** An organisation that answers to sign-ons. One that signs alone has one seat for everything. */
export interface Signatory {
  organizationId: string;
  rule: 'sole' | 'approval';
  /** Who signs or proposes. */
  first: Seat;
  /** Who approves and withdraws. */
  authorized: Seat;
}

interface Seat {
  id: string;
  personId: string;
  token: string;
}

export async function setScene(database: string): Promise<Scene> {
  const platform = await countingPlatform(database, systemClock.now(), randomUUID());
  const world = await signingWorld({ platform });
  const signOns: SignOn[] = [];
  for (let i = 0; i < SIGN_ONS; i++) {
    const { id, statementId, termsDigest } = await world.open();
    signOns.push({ id, statementId, termsDigest });
  }
  const members: Signatory[] = [];
  for (let i = 0; i < SIGNING_ALONE; i++) members.push(await signingAlone(world));
  for (let i = 0; i < SIGNING_WITH_APPROVAL; i++) members.push(await signingWithApproval(world));
  const drafting = await givenDraft(world);
  await platform.store.close();
  return { coalitionId: world.coalitionId, signOns, members, ...drafting };
}

async function signingAlone(world: SigningWorld): Promise<Signatory> {
  const { seat: id, personId, organizationId } = await world.member();
  const seat = { id, personId, token: await signIn(world.platform, personId) };
  return { organizationId, rule: 'sole', first: seat, authorized: seat };
}

async function signingWithApproval({ platform, coalitionId, member }: SigningWorld): Promise<Signatory> {
  const delegate = await member({ signing_rule: 'approval', seat: { may_sign: 0, may_propose: 1 } });
  const { seat, personId, organizationId } = delegate;
  const approver = await givenSeat(platform, { coalition_id: coalitionId, organization_id: organizationId });
  return {
    organizationId,
    rule: 'approval',
    first: { id: seat, personId, token: await signIn(platform, personId) },
    authorized: {
      id: approver.id,
      personId: approver.person_id,
      token: await signIn(platform, approver.person_id),
    },
  };
}

/** A text with a paragraph for each drafter. */
async function givenDraft({
  platform,
  coalitionId: coalition_id,
  bodyId: body_id,
}: SigningWorld): Promise<Pick<Scene, 'textId' | 'typists'>> {
  const text = await givenText(platform, { coalition_id, body_id });
  const statement = await givenStatement(platform, { coalition_id, text_id: text.id });
  const typists: string[] = [];
  for (let i = 0; i < TYPISTS; i++) {
    const person = await givenPerson(platform);
    const seat = await givenSeat(platform, { coalition_id, person_id: person.id });
    await givenBodyMember(platform, { coalition_id, body_id, seat_id: seat.id });
    typists.push(await signIn(platform, person.id));
  }
  const blocks = typists.map((_, i): Block => ({
    id: `parrafo${String(i).padStart(3, '0')}`,
    kind: 'paragraph',
    level: 0,
    inlines: [{ type: 'text', text: '·' }],
  }));
  await transact(platform, async (tx) => {
    tx.begin();
    await startText(tx, { textId: text.id, seatId: statement.created_by_seat_id, blocks: { es: blocks } });
  });
  return { textId: text.id, typists };
}

async function signIn(platform: Platform, person_id: string): Promise<string> {
  return (await givenSession(platform, { person_id })).token;
}

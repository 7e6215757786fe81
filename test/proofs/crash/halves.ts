import { leafHash } from '../../../domain/record/append.ts';
import type { Scene } from './scene.ts';
import type { Stored } from './stored.ts';

const STATES: Record<string, string> = {
  proposed: 'proposed',
  signed: 'signed',
  approved: 'signed',
  withdrawn: 'withdrawn',
};

type Act = Stored['acts'][number];
type Signature = Stored['signatures'][number];

/**
 * Everything an act leaves behind is there or none of it: the state of its signature, its leaf, its line in the log of
 * acts, its mails; and both logs are without gaps. One sentence for each thing that is not so.
 */
export function halvesOf(stored: Stored, scene: Scene): string[] {
  const acts = Map.groupBy(stored.acts, (act) => act.signature_id);
  const signatures = new Map(stored.signatures.map((signature) => [signature.id, signature]));
  const halves = [...stored.damage, ...gapsOf(stored)];
  for (const signature of stored.signatures)
    halves.push(...ofSignature(signature, acts.get(signature.id) ?? []));
  const lines: string[] = [];
  const mails: string[] = [];
  const leaves: string[] = [];
  for (const act of stored.acts) {
    const signature = signatures.get(act.signature_id);
    if (!signature) {
      halves.push(`act ${act.id} is of no signature`);
      continue;
    }
    const before = acts.get(signature.id)!.find(({ position }) => position === act.position - 1);
    const wasSigned = STATES[before?.kind ?? ''] === 'signed';
    const isTold = STATES[act.kind] === 'signed' || (act.kind === 'withdrawn' && wasSigned);
    if (isTold !== (act.leaf_index !== null)) halves.push(`${act.kind} ${act.id}: leaf ${act.leaf_index}`);
    if (isTold) {
      leaves.push(leafOf(act, signature));
      lines.push(lineOf(act, signature, scene));
    }
    mails.push(...mailsOf(act, wasSigned, signature, scene, stored));
  }
  return [
    ...halves,
    ...differences('line', lines, linesIn(stored)),
    ...differences('leaf', leaves, leavesIn(stored)),
    ...differences(
      'mail',
      mails,
      stored.mails.map(({ key }) => key).filter((key) => /^mail:signature-/.test(key)),
    ),
  ];
}

function ofSignature(signature: Signature, acts: readonly Act[]): string[] {
  const last = acts.at(-1);
  const signed = acts.filter(({ kind }) => STATES[kind] === 'signed');
  const isSigned = last !== undefined && STATES[last.kind] === 'signed';
  const holds =
    last !== undefined &&
    acts.every(({ position }, i) => position === i + 1) &&
    signature.state === STATES[last.kind] &&
    signature.updated_at === last.at &&
    signature.signed_at === (isSigned ? last.at : null) &&
    (signature.receipt !== null) === signed.length > 0;
  return holds
    ? []
    : [`signature ${signature.id} is ${signature.state} after ${acts.map((act) => act.kind).join()}`];
}

function gapsOf({ log, leaves, audit }: Stored): string[] {
  const gaps: string[] = [];
  if (log.length !== 1 || log[0]!.size !== leaves.length)
    gaps.push(`the log says it has ${log[0]?.size} leaves and has ${leaves.length}`);
  leaves.forEach(({ leaf_index, salt, record, hash }, i) => {
    if (leaf_index !== i) gaps.push(`leaf ${leaf_index} stands in place ${i}`);
    if (leafHash(Buffer.from(salt!, 'hex'), record!) !== hash)
      gaps.push(`leaf ${leaf_index} is not of its hash`);
  });
  audit.forEach(({ seq }, i) => {
    if (seq !== i + 1) gaps.push(`act ${seq} of the log stands in place ${i + 1}`);
  });
  return gaps;
}

const leafOf = (
  { leaf_index, kind, seat_id, terms_digest, at }: Act,
  { id, sign_on_id, organization_id }: Signature,
) => [leaf_index, `signature.${kind}`, id, sign_on_id, organization_id, seat_id, terms_digest, at].join(' ');

function leavesIn({ leaves }: Stored): string[] {
  return leaves
    .map(({ leaf_index, record }) => ({ leaf_index, ...(JSON.parse(record!) as Record<string, string>) }))
    .filter((leaf: Record<string, unknown>) => String(leaf['kind']).startsWith('signature.'))
    .map((leaf: Record<string, unknown>) =>
      ['leaf_index', 'kind', 'signature', 'signOn', 'organization', 'seat', 'terms', 'at']
        .map((key) => leaf[key])
        .join(' '),
    );
}

/** Who signed with the name withheld is not in the log of acts, but that somebody did is. */
function lineOf({ kind, known_to, seat_id, at }: Act, { sign_on_id }: Signature, { signOns }: Scene): string {
  const isOpen = known_to === 'all';
  const statement = signOns.find(({ id }) => id === sign_on_id)?.statementId;
  return [
    `signature.${STATES[kind]}${isOpen ? '' : '-withheld'}`,
    statement,
    isOpen ? seat_id : null,
    at,
  ].join(' ');
}

const linesIn = ({ audit }: Stored) =>
  audit
    .filter(({ act }) => act.startsWith('signature.'))
    .map(({ act, subject_id, seat_id, at }) => [act, subject_id, seat_id, at].join(' '));

/** A receipt to whoever signed or took back, and a notice to every contact; a proposal asks the authorised person alone. */
function mailsOf(
  { id, kind }: Act,
  wasSigned: boolean,
  { organization_id }: Signature,
  { members }: Scene,
  { contacts }: Stored,
): string[] {
  const notices = contacts
    .filter((contact) => contact.organization_id === organization_id)
    .map((contact) => `mail:signature-notice:${id}:${contact.id}`);
  if (kind === 'signed' || kind === 'approved') return [`mail:signature-receipt:${id}`, ...notices];
  if (kind === 'withdrawn') return wasSigned ? [`mail:signature-withdrawal:${id}`, ...notices] : [];
  const approver = members.find((member) => member.organizationId === organization_id)?.authorized.personId;
  return [`mail:signature-approval:${id}:${approver}`];
}

/** What is there too rarely, and what too often. */
function differences(what: string, due: readonly string[], found: readonly string[]): string[] {
  const balance = new Map<string, number>();
  for (const one of due) balance.set(one, (balance.get(one) ?? 0) + 1);
  for (const one of found) balance.set(one, (balance.get(one) ?? 0) - 1);
  return [...balance]
    .filter(([, n]) => n !== 0)
    .map(([one, n]) => `${what} ${n > 0 ? 'missing' : 'too much'}: ${one}`);
}

import { nodeId } from '../../../graphql/ids.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { ask } from '../../support/ask.ts';
import type { Organization } from './scene.ts';

/** What came back to the people of one organisation. */
export interface Storm {
  organization: string;
  submits: number;
  /** Answered with the signature. */
  signed: number;
  /** Told that their organisation had signed already, and when. */
  alreadySigned: number;
  /** Answered anything else. */
  odd: number;
  receipts: Set<string>;
}

const SHOWN = `__typename ... on Signature { id receipt { number } } ... on ConflictError { code } ... on Error { message }`;
const SIGN = `mutation($input: SignInput!) { answer: signStatement(input: $input) { ${SHOWN} } }`;
const APPROVE = `mutation($input: ApproveSignatureInput!) { answer: approveSignature(input: $input) { ${SHOWN} } }`;
const NAMES = [
  'Nombre tal como aparecerá',
  'Nombre tal como aparecerá',
  'Nombre tal como aparecerá, A.C.',
  'NOMBRE TAL COMO APARECERÁ',
];

type Shown = { __typename: string; code?: string; message?: string; receipt?: { number: string } | null };

/** All at once, over all servers; then each of a tenth of them once more, word for word. */
export async function storm(
  origins: readonly string[],
  signOn: SignOn,
  organization: Organization,
  submits: number,
): Promise<Storm> {
  const found: Storm = {
    organization: organization.id,
    submits: 0,
    signed: 0,
    alreadySigned: 0,
    odd: 0,
    receipts: new Set(),
  };
  const send = async (i: number) => {
    const { people, proposal } = organization;
    const person = people[i % people.length]!;
    const token = person.tokens[Math.floor(i / people.length) % person.tokens.length]!;
    const input = {
      seat: nodeId('Seat', person.seat),
      termsDigest: signOn.termsDigest,
      language: 'es',
      name: NAMES[i % NAMES.length]!,
      ...(proposal === null
        ? { signOn: nodeId('SignOn', signOn.id), visibility: 'public' }
        : { signature: nodeId('Signature', proposal) }),
    };
    const origin = origins[i % origins.length]!;
    const { data, errors } = await ask(origin, token, proposal === null ? SIGN : APPROVE, { input });
    take(found, data['answer'] as Shown | undefined, errors);
  };
  await Promise.all(Array.from({ length: submits }, (_, i) => send(i)));
  for (let i = 0; i < submits; i += 10) await send(i);
  return found;
}

function take(found: Storm, answer: Shown | undefined, errors: unknown): void {
  found.submits++;
  if (answer?.__typename === 'Signature' && answer.receipt) {
    found.signed++;
    found.receipts.add(answer.receipt.number);
  } else if (answer?.code === 'already-signed') {
    found.alreadySigned++;
  } else {
    found.odd++;
    if (found.odd <= 3) console.error(JSON.stringify(answer ?? errors));
  }
}

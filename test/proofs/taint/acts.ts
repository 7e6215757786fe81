import { nodeId } from '../../../graphql/ids.ts';
import type { Player, TaintWorld } from './world.ts';

/** Acts through the API as a browser would; answers the id of what came of it. */
export type Act = (player: Player, query: string, variables: object) => Promise<string>;

export const SIGN =
  'mutation ($input: SignInput!) { did: signStatement(input: $input) { __typename ... on Error { message } ... on Signature { id } } }';
export const PROPOSE = SIGN.replace('signStatement', 'proposeSignature');
export const APPROVE = SIGN.replace('SignInput', 'ApproveSignatureInput').replace(
  'signStatement',
  'approveSignature',
);
export const WITHDRAW = SIGN.replace('SignInput', 'WithdrawSignatureInput').replace(
  'signStatement',
  'withdrawSignature',
);
export const ASK_LATE = SIGN.replace('signStatement', 'askLate').replace('on Signature', 'on LateRequest');
export const APPROVE_LATE = ASK_LATE.replace('SignInput', 'ApproveLateInput').replace(
  'askLate',
  'approveLate',
);
export const DECIDE_LATE = ASK_LATE.replace('SignInput', 'DecideLateInput').replace('askLate', 'decideLate');
export const PUBLISH =
  'mutation ($input: StatementInput!) { did: publishStatement(input: $input) { __typename ... on Error { message } ... on Statement { id } } }';

export const CLOSE_CAMPAIGN =
  'mutation ($input: CampaignInput!) { did: closeCampaign(input: $input) { __typename ... on Error { message } ... on Campaign { id } } }';
export const PUBLISH_REPORT = CLOSE_CAMPAIGN.replace('closeCampaign', 'publishReport');

/** Somebody's browser. */
export function actor(origin: string): Act {
  return async (player, query, variables) => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { cookie: `session=${player.token}`, origin, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as {
      data?: { did: { __typename: string; id?: string; message?: string } };
      errors?: { message: string }[];
    };
    if (!data?.did.id) throw new Error(`${query}: ${errors?.[0]?.message ?? data?.did.message}`);
    return data.did.id;
  };
}

/** What a form that signs the first statement sends. */
export const signing = ({ signOn }: TaintWorld, player: Player) => ({
  seat: nodeId('Seat', player.seatId),
  signOn: nodeId('SignOn', signOn.id),
  termsDigest: signOn.termsDigest,
  language: 'es',
});

/** Words of its own that would tell whose they are. */
export const reserved = (mark: string) => ({ paragraphs: [], noteEs: `Reserva ${mark}`, noteEn: null });

import { nodeId } from '../../../graphql/ids.ts';
import { ask } from '../../support/ask.ts';
import type { Scene } from './scene.ts';
import type { Stored } from './stored.ts';

const QUERY = `query($id: ID!) {
  node(id: $id) { ... on SignOn { tally { organizations named withheld } } }
}`;

/** Sign-ons whose tally, as the server tells it, is not the number of signatures that were stored. */
export async function wrongTallies(
  origin: string,
  { signOns, members }: Scene,
  { signatures }: Stored,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { id } of signOns) {
    const signed = signatures.filter((row) => row.sign_on_id === id && row.state === 'signed');
    const named = signed.filter(({ visibility }) => visibility === 'public').length;
    const due = { organizations: signed.length, named, withheld: signed.length - named };
    const { data } = await ask(origin, members[0]!.first.token, QUERY, { id: nodeId('SignOn', id) });
    const told = (data['node'] as { tally?: object } | null)?.tally;
    if (JSON.stringify(told) !== JSON.stringify(due))
      wrong.push(`${id}: ${JSON.stringify(told)}, not ${JSON.stringify(due)}`);
  }
  return wrong;
}

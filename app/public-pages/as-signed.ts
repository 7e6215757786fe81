import type { ResultOf } from '../graphql.ts';
import type { Said } from '../sign-ons/reservations/queries.ts';
import type { StatementPage } from './load-statement.ts';
import type { Signed } from './statement-queries.ts';

type SignOn = NonNullable<StatementPage['signOn']>;

/** An opening as the page of one edition shows it: what that one counted, and who signed it, with no logos. */
export function asSigned(
  signOn: SignOn,
  { counted, groups, paper, since, lateDays }: ResultOf<typeof Signed>,
): SignOn {
  return {
    ...signOn,
    tally: {
      ...counted,
      byCountry: groups.map(({ key, label, withheld, signatories }) => ({
        ...{ key, label, withheld },
        named: signatories.length,
      })),
    },
    groups: groups.map(({ signatories, ...group }) => ({
      ...group,
      signatures: listed(signatories, group.key),
    })),
    paper,
    paperCount: counted.onPaper,
    since: {
      ...since,
      changed: since.late > 0 || since.standing !== since.published,
      lateDays: lateDays.map(({ day, signatories }) => ({ day, signatures: listed(signatories, day) })),
    },
  };
}

/** Each under a name of its own on the page, by which its reservation is found. */
const listed = (
  signatories: readonly { name: string; place: string; reservation: Said | null }[],
  list: string,
) => signatories.map((one, at) => ({ ...one, id: `${list}-${at}`, logo: null }));

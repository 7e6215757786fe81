import type { ResultOf } from '../graphql.ts';
import type { StatementPage } from './load-statement.ts';
import type { Signed } from './statement-queries.ts';

type SignOn = NonNullable<StatementPage['signOn']>;

/** An opening as the page of an earlier edition shows it: with those who signed that one, and no logos. */
export function asSigned(signOn: SignOn, { groups, since, lateDays }: ResultOf<typeof Signed>): SignOn {
  const withheld = groups.reduce((sum, group) => sum + group.withheld, 0);
  return {
    ...signOn,
    tally: { ...signOn.tally, withheld },
    groups: groups.map(({ signatories, ...group }) => ({ ...group, signatures: listed(signatories) })),
    since: {
      ...since,
      changed: since.late > 0 || since.standing !== since.published,
      lateDays: lateDays.map(({ day, signatories }) => ({ day, signatures: listed(signatories) })),
      unconfirmedCount: 0,
      unconfirmed: [],
    },
  };
}

const listed = (signatories: readonly { name: string; place: string }[]) =>
  signatories.map(({ name, place }, at) => ({ id: String(at), name, place, logo: null, reservation: null }));

import type { ReactNode } from 'react';
import { reservationWords } from '../../domain/words/reservations.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { Tally, TallyLegend } from '../ui/tally.tsx';

export interface Counted {
  state: 'scheduled' | 'open' | 'closed';
  goalOrganizations: number | null;
  goalCountries: number | null;
  tally: {
    organizations: number;
    named: number;
    withheld: number;
    countries: number;
    withReservation: number;
    byCountry: readonly { key: string; label: string; named: number; withheld: number }[];
  };
}

/** The line with its knots, and the same in a sentence. `own`: the heading of the reader's own public signature. */
export function SignOnTally({
  signOn,
  own,
  children,
}: {
  signOn: Counted;
  own?: { label: string; word: string } | undefined;
  /** Goes on after the sentence. */
  children?: ReactNode;
}) {
  const words = signOnPageWords[useLanguage()].tally;
  const { tally, goalOrganizations } = signOn;
  const reached = goalOrganizations === null || tally.organizations >= goalOrganizations;
  return (
    <div className="sign-on-tally">
      <Tally
        label={words.label}
        open={signOn.state === 'open'}
        goal={reached || signOn.state === 'closed' ? undefined : words.goal(goalOrganizations)}
        groups={tally.byCountry.map(({ key, label, named, withheld }) => ({
          label: shortLabel(key, label),
          open: named,
          withheld,
          own: own !== undefined && own.label === label && named > 0 ? own.word : undefined,
        }))}
      />
      <p className="small">
        <TallySentence signOn={signOn} /> {children}
      </p>
      {tally.withheld === 0 ? null : <TallyLegend open={words.openKnot} withheld={words.closedKnot} />}
    </div>
  );
}

/** "11 de 20 organizaciones · 5 de 6 países." */
export function TallySentence({ signOn }: { signOn: Counted }) {
  const language = useLanguage();
  const words = signOnPageWords[language].tally;
  const { tally, goalOrganizations, goalCountries } = signOn;
  if (tally.organizations === 0 && goalOrganizations === null) return words.none;
  const figure = (n: number, goal: number | null) => (goal === null ? String(n) : words.of(n, goal));
  return (
    <>
      <b>{figure(tally.organizations, goalOrganizations)}</b>{' '}
      {words.organizations(goalOrganizations ?? tally.organizations)} ·{' '}
      <b>{figure(tally.countries, goalCountries)}</b> {words.countries(goalCountries ?? tally.countries)}
      {tally.withReservation === 0
        ? '.'
        : ` · ${reservationWords[language].counting(tally.withReservation)}.`}
    </>
  );
}

/** "MX", "DO·HT", or the word for the region. */
export function shortLabel(key: string, label: string): string {
  return key === 'region' ? label : key.replaceAll('+', '·');
}

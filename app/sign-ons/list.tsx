import { Link } from '@remix-run/react';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import type { ResultOf } from '../graphql.ts';
import { titleFor } from '../texts/titles.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { OpenCard } from '../ui/card.tsx';
import { CountryChips } from '../ui/chips.tsx';
import { Deadline, TimeLeft } from '../ui/deadline.tsx';
import { DayBlock, Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Ring } from '../ui/ring.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { SignOnsQuery } from './queries.ts';
import { shortLabel, TallySentence } from './tally.tsx';

type Coalition = NonNullable<ResultOf<typeof SignOnsQuery>['coalition']>;
export type Listed = Coalition['statements']['edges'][number]['node'];
type SignOn = NonNullable<Listed['signOn']>;

interface Around {
  base: string;
  zone: string;
  now: string;
}

/** What is open for signature: how far it has come, where from, until when, and what the reader's organisation answered. */
export function OpenSignOn({
  statement,
  signOn,
  around,
}: {
  statement: Listed;
  signOn: SignOn;
  around: Around;
}) {
  const language = useLanguage();
  const words = signOnPageWords[language];
  const title = titleFor(statement, language);
  const { tally, goalOrganizations: goal, goalCountries } = signOn;
  const missing = goalCountries === null ? 0 : goalCountries - tally.countries;
  return (
    <OpenCard
      to={`${around.base}/${statement.slug}`}
      title={title.title}
      lang={title.language === language ? undefined : title.language}
      ring={
        <Ring
          value={tally.organizations}
          goal={goal ?? 0}
          of={goal === null ? words.tally.ringAlone(tally.organizations) : words.tally.ring(goal)}
          label={`${goal === null ? tally.organizations : words.tally.of(tally.organizations, goal)} ${words.tally.organizations(goal ?? tally.organizations)}`}
        />
      }
    >
      <p className="small card-line">
        {words.list.closesIn} <Deadline at={signOn.closesAt} zones={[around.zone, signOn.zone]} />
      </p>
      <CountryChips
        label={words.tally.countriesLabel}
        countries={tally.byCountry.map(({ key, label, named, withheld }) => ({
          code: shortLabel(key, label),
          n: named + withheld,
        }))}
        missing={missing > 0 ? words.list.missing(missing) : undefined}
      />
      <div className="badges card-line">
        <TimeLeft at={signOn.closesAt} now={around.now} />
        <OurBadges signOn={signOn} />
      </div>
      {statement.permissions.closeSignOn ? (
        <p className="small card-line">
          <Link to={`${around.base}/${statement.slug}/manage`}>{words.list.manage}</Link>
        </p>
      ) : null}
    </OpenCard>
  );
}

/** What each of the reader's organisations has answered. */
function OurBadges({ signOn }: { signOn: SignOn }) {
  const words = signOnPageWords[useLanguage()].list;
  const ours = [...new Map(signOn.ours.map((one) => [one.organization.id, one])).values()];
  return ours.map(({ organization, signature, may }) => {
    const waits = may.approve ? words.approve : may.sign || may.propose ? words.sign : null;
    const name = ours.length > 1 ? `${organization.name}: ` : '';
    if (signature?.state === 'signed')
      return (
        <Badge key={organization.id} icon="done" tone="done">
          {name}
          {words.signed}
        </Badge>
      );
    if (signature !== null && signature.state !== 'lapsed' && !may.approve)
      return (
        <Badge key={organization.id} icon="clock">
          {name}
          {words[signature.state]}
        </Badge>
      );
    return waits === null ? null : (
      <Badge key={organization.id} icon="sign" tone="waiting">
        {name}
        {waits}
      </Badge>
    );
  });
}

/** Sign-ons that are over, the newest first, published or not. */
export function PastSignOns({ statements, around }: { statements: Listed[]; around: Around }) {
  const language = useLanguage();
  const words = signOnPageWords[language];
  return (
    <Ledger>
      {statements.map((statement) => {
        const { signOn, publishedAt, permissions } = statement;
        const title = titleFor(statement, language);
        const to = `${around.base}/${statement.slug}`;
        return (
          <LedgerRow
            key={statement.id}
            date={
              <DayBlock at={publishedAt ?? signOn?.closesAt ?? statement.stateSince} zone={around.zone} />
            }
            badges={
              publishedAt === null ? (
                <Badge icon="clock" tone={permissions.publish ? 'waiting' : 'slow'}>
                  {words.states.closed}
                </Badge>
              ) : (
                <Badge icon="done" tone="done">
                  {words.states.published}
                </Badge>
              )
            }
            title={title.title}
            to={to}
            serif
            lang={title.language === language ? undefined : title.language}
            action={
              permissions.publish ? (
                <ButtonLink to={`${to}/manage`}>{words.list.manage}</ButtonLink>
              ) : undefined
            }
          >
            {publishedAt === null
              ? words.list.over
              : words.list.published(
                  statement.edition?.signatureCount ?? signOn?.tally.organizations ?? 0,
                )}{' '}
            {signOn && publishedAt === null ? <TallySentence signOn={signOn} /> : null}
          </LedgerRow>
        );
      })}
    </Ledger>
  );
}

/** Closed texts that the secretariat may now open. */
export function ReadyToOpen({
  statements,
  around,
  texts,
}: {
  statements: Listed[];
  around: Around;
  texts: string;
}) {
  const language = useLanguage();
  const words = signOnPageWords[language].list;
  return (
    <Ledger>
      {statements.map((statement) => {
        const title = titleFor(statement, language);
        const to = `${texts}/${statement.slug}`;
        return (
          <LedgerRow
            key={statement.id}
            date={<DayBlock at={statement.stateSince} zone={around.zone} />}
            title={title.title}
            to={to}
            serif
            lang={title.language === language ? undefined : title.language}
            action={
              <ButtonLink to={`${to}/open`} kind="primary">
                {words.openIt}
              </ButtonLink>
            }
          />
        );
      })}
    </Ledger>
  );
}

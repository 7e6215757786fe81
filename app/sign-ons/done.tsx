import { Link } from '@remix-run/react';
import { commonWords } from '../../domain/words/common.ts';
import { gradedNameWords } from '../../domain/words/graded-names.ts';
import { receiptWords } from '../../domain/words/receipt.ts';
import { reservationWords } from '../../domain/words/reservations.ts';
import { signOnDoneWords } from '../../domain/words/sign-on-done.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { dayOf, elsewhere, momentOf, timeOf } from '../ui/dates.ts';
import { Facts } from '../ui/facts.tsx';
import { SignedName } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { placeOfZone } from '../../domain/words/zones.ts';
import type { SentBack } from './answer.ts';
import { unbroken } from './countries.ts';
import type { MyAnswer, SignOnPage } from './load.ts';
import { useMomentNamed } from './names/said.tsx';
import { ReservationSaid } from './reservations/said.tsx';
import { WithdrawForm } from './refuse-forms.tsx';
import { TitleShown } from './title-shown.tsx';
import { SignOnTally } from './tally.tsx';
import { ShortDigest } from './text.tsx';

/** How long after the signing the page may still draw the knot. */
const FRESH_MS = 120_000;

/** The confirmation and receipt. Where the name is withheld it says a code and neither name nor title. */
export function Done({
  page,
  answer,
  last,
}: {
  page: SignOnPage;
  answer: MyAnswer;
  last: SentBack | undefined;
}) {
  const language = useLanguage();
  const words = signOnDoneWords[language];
  const { signature } = answer;
  const graded = gradedNameWords[language].receipt;
  const moment = useMomentNamed(page);
  if (!signature?.receipt) return null;
  const { receipt } = signature;
  const open = signature.visibility === 'public';
  const zone = page.zones[0] ?? page.signOn.zone;
  const day = dayOf(receipt.at, zone, language, { year: true });
  const fresh = Date.parse(page.now) - Date.parse(receipt.at) < FRESH_MS;
  return (
    <article className={classes('confirmation', !fresh && 'still')}>
      <h1 className="signed-heading">
        <Badge icon="done" tone="done">
          {open ? words.confirmed : words.received}
        </Badge>
      </h1>
      <SignedName below={open ? `${placeOf(answer)} · ${day}` : day}>
        {open ? unbroken(signature.name) : <span className="figures">{receipt.number}</span>}
      </SignedName>
      {open ? (
        <SignOnTally
          signOn={page.signOn}
          own={{ label: answer.listedUnder, word: signOnPageWords[language].tally[fresh ? 'fresh' : 'own'] }}
        />
      ) : (
        <p className="small quiet">{words.quiet}</p>
      )}
      <Receipt page={page} answer={answer} />
      <Section id="next" title={words.next}>
        <ul className="next-steps">
          <li>
            {open
              ? words.nextListed
              : signature.namedFrom !== null
                ? graded.nextFrom(moment(signature.namedFrom))
                : signature.visibility === 'target'
                  ? graded.nextTarget
                  : words.nextCounted}
          </li>
          <li>{words.nextMail}</li>
          {answer.may.withdraw ? <li>{words.nextWithdraw}</li> : null}
        </ul>
      </Section>
      <div className="form-actions">
        {open && page.signOn.state === 'open' ? (
          <CopyButton
            icon="message"
            text={words.notice(
              page.title.title,
              momentOf(page.signOn.closesAt, page.signOn.zone, language),
              page.link,
            )}
          >
            {words.copy}
          </CopyButton>
        ) : null}
        <ButtonLink to={`${page.base}/receipt/${signature.id}`} icon="download" reloadDocument>
          {receiptWords[language].download}
        </ButtonLink>
        <Link to={`${page.base}?${new URLSearchParams({ seat: answer.seat.id }).toString()}`}>
          {words.back}
        </Link>
      </div>
      {answer.may.withdraw ? (
        <WithdrawForm
          seat={answer.seat.id}
          signature={signature.id}
          proposal={false}
          published={page.statement.publishedAt === null ? undefined : { named: open }}
          last={last}
        />
      ) : null}
    </article>
  );
}

function placeOf({ organization, listedUnder }: MyAnswer): string {
  return organization.place.includes(listedUnder)
    ? organization.place
    : `${organization.place}, ${listedUnder}`;
}

function Receipt({ page, answer }: { page: SignOnPage; answer: MyAnswer }) {
  const language = useLanguage();
  const words = signOnDoneWords[language];
  const { signature } = answer;
  const graded = gradedNameWords[language].receipt;
  const moment = useMomentNamed(page);
  if (!signature?.receipt) return null;
  const { number, digest, versionNumber, at, language: read } = signature.receipt;
  const open = signature.visibility === 'public';
  const [home = page.signOn.zone, convenor = home] = page.zones;
  const place = commonWords[language].time.in(placeOfZone(home, language));
  const there = convenor === home ? null : elsewhere(at, convenor, home, language);
  const alike = timeOf(at, home, language) === timeOf(at, convenor, language);
  const time =
    there === null || !alike
      ? [`${timeOf(at, home, language)} ${place}`, ...(there === null ? [] : [there])].join(' · ')
      : `${timeOf(at, home, language)} ${place} ${words.also} ${placeOfZone(convenor, language)}`;
  const acts = signature.acts ?? [];
  const signed = acts.findLast(({ kind }) => kind === 'signed' || kind === 'approved');
  const proposed = signed?.kind === 'approved' ? acts.findLast(({ kind }) => kind === 'proposed') : undefined;
  const mandate = signed?.mandateOn;
  const gradeWord =
    signature.namedFrom === null
      ? graded[signature.visibility ?? 'withheld']
      : graded.from(moment(signature.namedFrom));
  const person = signed && `${signed.seat.person.name}, ${signed.seat.title}`;
  return (
    <Facts
      plain
      facts={[
        { term: words.receipt, fact: <b className="figures">{number}</b> },
        { term: words.time, fact: time },
        ...(open ? [{ term: words.title, fact: <TitleShown page={page} /> }] : []),
        { term: words.text, fact: words.read(versionNumber, page.text.names[read] ?? read) },
        { term: graded.term, fact: gradeWord },
        { term: words.digest, fact: <ShortDigest value={digest} /> },
        ...(person === undefined || !open
          ? []
          : [
              {
                term: proposed ? words.approvedBy : words.by,
                fact: proposed ? words.approvedLine(person, proposed.seat.person.name) : `${person}.`,
              },
            ]),
        ...(signature.reservation === null
          ? []
          : [
              {
                term: reservationWords[language].own,
                fact: open ? (
                  <ReservationSaid said={signature.reservation} />
                ) : (
                  reservationWords[language].kept
                ),
              },
            ]),
        ...(mandate
          ? [
              {
                term: words.mandate,
                fact: dayOf(`${mandate}T12:00:00.000Z`, 'UTC', language, { year: true }),
              },
            ]
          : []),
      ]}
    />
  );
}

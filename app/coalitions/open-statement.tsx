import { todayWords } from '../../domain/words/today.ts';
import { inSentence } from '../sign-ons/in-sentence.ts';
import { titleFor } from '../texts/titles.ts';
import { OpenCard } from '../ui/card.tsx';
import { CountryChips } from '../ui/chips.tsx';
import { dayParts, timeOf } from '../ui/dates.ts';
import { Ring } from '../ui/ring.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { placeOfZone } from '../../domain/words/zones.ts';
import type { OpenStatement } from './today-query.ts';

/** A statement open for signature: how many, from where, who convenes, until when. */
export function OpenStatementCard({
  statement,
  base,
  zone,
}: {
  statement: OpenStatement;
  base: string;
  zone: string;
}) {
  const language = useLanguage();
  const words = todayWords[language].open;
  const { signOn, slug } = statement;
  if (signOn === null) return null;
  const { tally, goalOrganizations: goal, goalCountries, closesAt } = signOn;
  const title = titleFor(statement, language);
  const { day, month, weekday } = dayParts(closesAt, zone, language);
  const date = language === 'es' ? `${weekday} ${day} ${month}` : `${weekday} ${month} ${day}`;
  const closes = `${date} · ${timeOf(closesAt, zone, language)} ${placeOfZone(zone, language)}`;
  const missing = Math.max(0, (goalCountries ?? 0) - tally.countries);
  return (
    <OpenCard
      ring={
        goal === null ? (
          <Ring
            value={tally.organizations}
            goal={0}
            of={words.signatures(tally.organizations)}
            label={words.ringAlone(tally.organizations)}
          />
        ) : (
          <Ring
            value={tally.organizations}
            goal={goal}
            of={words.of(goal)}
            label={words.ring(tally.organizations, goal)}
          />
        )
      }
      title={title.title}
      lang={title.language === language ? undefined : title.language}
      to={`${base}/sign-ons/${slug}`}
    >
      <p className="small quiet">
        {words.convenes(
          inSentence(
            signOn.convenors.map(({ name }) => name),
            language,
          ),
        )}{' '}
        · {words.closes(closes)}
      </p>
      {tally.organizations === 0 && missing === 0 ? null : (
        <CountryChips
          label={words.countries}
          countries={tally.byCountry.map(({ key, named, withheld }) => ({
            code: key === 'region' ? words.region : key.replace('+', ' · '),
            n: named + withheld,
          }))}
          missing={missing > 0 ? words.missing(missing) : undefined}
        />
      )}
    </OpenCard>
  );
}

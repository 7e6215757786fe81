import type { ReactNode } from 'react';
import { agendaEditionWords } from '../../domain/words/agenda-editions.ts';
import { objectiveName } from '../../domain/words/objectives.ts';
import { placeName } from '../../domain/words/places.ts';
import type { Language } from '../../domain/words/words.ts';
import { Facts } from '../ui/facts.tsx';
import { momentWords } from './moments.ts';
import type { Edition } from './read-edition.ts';
import { StatusBadge } from './status-badge.tsx';

/** The asks of a closed edition in their order, to be read without scripts; what a language lacks is in the reference. */
export function EditionAsks({
  edition,
  language,
  more,
}: {
  edition: Pick<Edition, 'language' | 'reference' | 'asks'>;
  language: Language;
  /** What else is known of an ask, for those who may know it. */
  more?: (number: number) => ReactNode;
}) {
  const lang = edition.language === language ? undefined : edition.language;
  const reference = edition.reference === language ? undefined : edition.reference;
  return (
    <ol className="edition-asks">
      {edition.asks.map((ask) => (
        <li key={ask.number} id={`ask-${ask.number}`}>
          <span className="ask-number" aria-hidden="true">
            {ask.number}
          </span>
          <div>
            <div className="row apart top">
              <h3 className="title" lang={ask.priority === null ? reference : lang}>
                {ask.priority ?? ask.referencePriority}
              </h3>
              <StatusBadge status={ask.status} />
            </div>
            <p className="edition-words" lang={ask.ask === null ? reference : lang}>
              {ask.ask ?? ask.referenceAsk}
            </p>
            <Facts plain facts={factsOf(ask, language)} />
            {more?.(ask.number)}
          </div>
        </li>
      ))}
    </ol>
  );
}

function factsOf(ask: Edition['asks'][number], language: Language) {
  const words = agendaEditionWords[language];
  const { addressee, venue, moment, lead, supporters, objectives } = ask;
  const when = [venue, moment === null ? null : momentWords(moment, language, { length: 'long' })];
  const others = supporters.filter(({ name }) => name !== lead?.name).map(({ name }) => name);
  const facts = [
    {
      term: words.addressee,
      fact: addressee && addresseeOf(addressee, language),
    },
    { term: words.when, fact: when.filter(Boolean).join(', ') },
    { term: words.lead, fact: lead?.name },
    { term: words.supporters, fact: new Intl.ListFormat(language).format(others) },
    {
      term: words.objectives,
      fact: objectives.map((n) => `${n} (${objectiveName(n, language)})`).join(', '),
    },
  ];
  return facts.flatMap(({ term, fact }) => (fact ? [{ term, fact }] : []));
}

/** With the country of who holds an office of one: nearly every country has one of that name. */
export function addresseeOf(
  { office, institution, level, country }: NonNullable<Edition['asks'][number]['addressee']>,
  language: Language,
): string {
  const ofOne = level !== 'regional' && level !== 'international';
  const place = ofOne && country !== null ? placeName(country, language) : null;
  return [office, institution, place].filter(Boolean).join(', ');
}

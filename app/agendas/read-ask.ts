import type { AskFact } from '../../domain/agendas/rules.ts';
import { agendasWords } from '../../domain/words/agendas.ts';
import type { Language } from '../../domain/words/words.ts';
import type { Facets } from './filters.ts';
import { dayWords, momentWords } from './moments.ts';
import type { ChangeNode, FactValueNode } from './history-query.ts';
import type { AskNode, FacetNode } from './queries.ts';
import type { Addressee, AskRow, AskStatus, AskWords, FactChange } from './view.ts';

type Said = AskNode['reference'];

/** How the API calls what addresses and rules call otherwise. */
export const statusOf = (status: AskNode['status']): AskStatus => (status === 'inPart' ? 'in-part' : status);
export const statusName = (status: AskStatus): AskNode['status'] =>
  status === 'in-part' ? 'inPart' : status;

const FACTS = {
  lead: 'lead',
  target: 'target',
  venueEs: 'venue-es',
  venueEn: 'venue-en',
  moment: 'moment',
  status: 'status',
  after: 'after',
  assumptionEs: 'assumption-es',
  assumptionEn: 'assumption-en',
  reviewOn: 'review-on',
} as const satisfies Record<string, AskFact>;
type FactName = keyof typeof FACTS;

export const factOf = (name: FactName): AskFact => FACTS[name];
export const factName = (fact: AskFact): FactName =>
  (Object.keys(FACTS) as FactName[]).find((name) => FACTS[name] === fact)!;

/** An ask as pages show it. */
export function readAsk(node: AskNode, language: Language): AskRow {
  return {
    id: node.id,
    number: node.number,
    headingBlock: node.priorityBlock,
    block: node.block,
    words: readWords(node),
    target: node.addressee === null ? null : readAddressee(node.addressee),
    venue: { es: node.venueEs, en: node.venueEn },
    moment: node.moment,
    lead: node.lead,
    supporters: node.supporters.filter(({ organization }) => organization.id !== node.lead?.id).length,
    status: statusOf(node.status),
    after: node.after,
    assumption: { es: node.assumptionEs, en: node.assumptionEn },
    reviewOn: node.reviewOn,
    objectives: objectivesOf(node),
    tags: node.tags,
    evidence: node.evidence.length,
    passages: node.passages.length,
    drift: driftOf(node.passages),
    changes: Object.fromEntries(
      node.lastChanges.map((change) => [factOf(change.fact), readChange(change, language)]),
    ),
  };
}

function driftOf(passages: AskNode['passages']): AskRow['drift'] {
  const all = passages.map(({ standing }) => standing);
  if (all.includes('passage') || all.includes('both')) return 'passage';
  return all.includes('ask') ? 'ask' : null;
}

const objectivesOf = ({ tags }: Pick<AskNode, 'tags'>) =>
  tags.flatMap(({ objective }) => objective ?? []).sort((a, b) => a - b);

/** What an ask says in the languages of the interface, and in the agenda's own where that is another. */
export function readWords({ es, en, reference }: { es: Said; en: Said; reference: Said }): AskWords[] {
  const all = [reference, es, en].map(({ language, priority, ask }) => ({ language, priority, words: ask }));
  return all.filter(({ language }, at) => all.findIndex((one) => one.language === language) === at);
}

export function readAddressee({
  id,
  personName,
  es,
  en,
  institutionEs,
  institutionEn,
  country,
}: NonNullable<AskNode['addressee']>): Addressee {
  const institution = { es: institutionEs, en: institutionEn };
  return { id, personName, office: { es, en }, institution, country };
}

function readChange(
  { id, fact, before, at, by }: AskNode['lastChanges'][number],
  language: Language,
): FactChange {
  const { person } = by;
  return {
    id,
    at,
    before: valueWords(fact, before, language),
    who: whoOf(by),
    first: firstName(person.name),
    personId: person.id,
  };
}

/** "Joe · Alamo Families". */
export const whoOf = ({ person, organization }: AskNode['lastChanges'][number]['by']) =>
  `${firstName(person.name)} · ${organization.name}`;

/** "Joe"; a title keeps its name: "Dra. Rauda". */
export function firstName(name: string): string {
  const [first = name] = name.split(' ');
  return first.endsWith('.') ? name : first;
}

export function readFacet({ moment, status, lead, addressee, tags }: FacetNode): Facets {
  const named = (of: 'theme' | 'corridor') =>
    tags.flatMap((tag) => (tag[of] === null ? [] : [{ slug: tag[of].slug, name: tag.name }]));
  return {
    year: moment?.slice(0, 4) ?? null,
    country: addressee?.country ?? null,
    status: statusOf(status),
    lead,
    objectives: objectivesOf({ tags }),
    themes: named('theme'),
    corridors: named('corridor'),
  };
}

/** What a fact was or became, in words; null for nothing. */
export function valueWords(
  fact: ChangeNode['fact'],
  value: FactValueNode | null,
  language: Language,
): string | null {
  if (value === null) return null;
  const { text, organization, target, ask } = value;
  if (organization) return organization.name;
  if (target) return [target[language], target.country].filter(Boolean).join(', ');
  if (ask) return String(ask.number);
  if (text === null) return null;
  if (fact === 'status') return agendasWords[language].statuses[text as AskStatus] ?? text;
  if (fact === 'moment') return momentWords(text, language);
  return fact === 'reviewOn' ? dayWords(text, language, '') : text;
}

import type { Language } from '../../domain/words/words.ts';
import type { AskFacts } from './asks.tsx';
import type { AskAnswerOf } from './queries-parts.ts';

interface Said {
  language: string;
  priority: string | null;
  ask: string | null;
}

/** The words of an ask in the reader's language; where it lacks them, in its agenda's own. */
export function wordsFor(words: Said, reference: Said, language: Language) {
  const { language: tag, priority, ask } = words.ask ? words : reference;
  return { priority: priority ?? '', words: ask ?? '', lang: tag === language ? undefined : tag };
}

/** An ask of a campaign as its table says it. */
export function askFacts(one: AskAnswerOf, language: Language, base: string): AskFacts {
  const { words, reference, addressee, answers, agenda } = one.ask;
  return {
    id: one.ask.id,
    ...wordsFor(words, reference, language),
    status: one.status,
    addressee: addressee && addresseeOf(addressee),
    answers: answers.map(({ id, target, answer, answeredOn, url, file, fileName, note, shown }) => ({
      ...{ id, answer, answeredOn, url, file, fileName, note, shown },
      who: addresseeOf(target).name,
    })),
    shown: one.shownWords !== null,
    shownStatus: one.shownStatus,
    agenda: { title: agenda.title, to: `${base}/agendas/${agenda.slug}` },
  };
}

/** Whom an ask is of: the person, or the office where nobody knows who holds it. */
function addresseeOf({ personName, office, institution }: NamedTarget) {
  return personName === null
    ? { name: office, more: institution }
    : { name: personName, more: `${office} · ${institution}` };
}

type NamedTarget = AskAnswerOf['ask']['answers'][number]['target'];

/** The words to show of an ask that is said in several languages: the reader's, else the first there are. */
export function wordsIn(
  all: readonly { language: string; priority: string; ask: string }[],
  language: Language,
) {
  const said = all.find((one) => one.language === language) ?? all[0];
  return {
    priority: said?.priority ?? '',
    ask: said?.ask ?? '',
    lang: said === undefined || said.language === language ? undefined : said.language,
  };
}

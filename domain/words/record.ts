import { accountsWords } from './accounts.ts';
import { alignmentWords } from './alignment.ts';
import { companionWords } from './companions.ts';
import { deliveryWords } from './deliveries.ts';
import { contentLanguageWords } from './content-languages.ts';
import { machineWords } from './machine.ts';
import { amendmentsWords } from './amendments.ts';
import { bodiesWords } from './bodies.ts';
import { campaignsWords } from './campaigns.ts';
import { commentsWords } from './comments.ts';
import { decisionAppealWords } from './decision-appeals.ts';
import { decisionsWords } from './decisions.ts';
import { draftsWords } from './drafts.ts';
import { agendasWords } from './agendas.ts';
import { targetsWords } from './targets.ts';
import type { ActFacts } from './mail-words.ts';
import { organizationsWords } from './organizations.ts';
import { passkeyWords } from './passkeys.ts';
import { gradedNameWords } from './graded-names.ts';
import { privilegedExportWords } from './privileged-export.ts';
import { positionsWords } from './positions.ts';
import { correctionWords } from './corrections.ts';
import { invalidationWords } from './invalidations.ts';
import { ladderWords } from './ladders.ts';
import { lateWords } from './late.ts';
import { paperWords } from './paper.ts';
import { roundsWords } from './rounds.ts';
import { signOnsWords } from './sign-ons.ts';
import { alertsWords } from './alerts.ts';
import { standingMandateWords } from './standing-mandates.ts';
import { disputeWords } from './disputes.ts';
import { signRequestWords } from './sign-requests.ts';
import { statementsWords } from './statements.ts';
import { returnWords } from './returns.ts';
import { sourcesWords } from './sources.ts';
import { suggestionsWords } from './suggestions.ts';
import { tasksWords } from './tasks.ts';
import { tagsWords } from './tags.ts';
import { termsWords } from './terms.ts';
import { textRightsWords } from './text-rights.ts';
import type { Language } from './words.ts';
type Sentence = string | ((facts: ActFacts) => string);

/** The sentence of each act of the log, by its name, e.g. "seat.given"; each domain adds its own `acts`. */
const sentences: Record<Language, Record<string, Sentence>> = {
  es: {
    ...accountsWords.es.acts,
    ...privilegedExportWords.es.acts,
    ...gradedNameWords.es.acts,
    ...passkeyWords.es.acts,
    ...organizationsWords.es.acts,
    ...bodiesWords.es.acts,
    ...agendasWords.es.acts,
    ...targetsWords.es.acts,
    ...alignmentWords.es.acts,
    ...companionWords.es.acts,
    ...deliveryWords.es.acts,
    ...contentLanguageWords.es.acts,
    ...machineWords.es.acts,
    ...amendmentsWords.es.acts,
    ...statementsWords.es.acts,
    ...returnWords.es.acts,
    ...sourcesWords.es.acts,
    ...suggestionsWords.es.acts,
    ...commentsWords.es.acts,
    ...draftsWords.es.acts,
    ...roundsWords.es.acts,
    ...decisionsWords.es.acts,
    ...decisionAppealWords.es.acts,
    ...textRightsWords.es.acts,
    ...positionsWords.es.acts,
    ...tagsWords.es.acts,
    ...termsWords.es.acts,
    ...signOnsWords.es.acts,
    ...standingMandateWords.es.acts,
    ...alertsWords.es.acts,
    ...signRequestWords.es.acts,
    ...lateWords.es.acts,
    ...correctionWords.es.acts,
    ...ladderWords.es.acts,
    ...invalidationWords.es.acts,
    ...paperWords.es.acts,
    ...disputeWords.es.acts,
    ...tasksWords.es.acts,
    ...campaignsWords.es.acts,
  },
  en: {
    ...accountsWords.en.acts,
    ...privilegedExportWords.en.acts,
    ...gradedNameWords.en.acts,
    ...passkeyWords.en.acts,
    ...organizationsWords.en.acts,
    ...bodiesWords.en.acts,
    ...agendasWords.en.acts,
    ...targetsWords.en.acts,
    ...alignmentWords.en.acts,
    ...companionWords.en.acts,
    ...deliveryWords.en.acts,
    ...contentLanguageWords.en.acts,
    ...machineWords.en.acts,
    ...amendmentsWords.en.acts,
    ...statementsWords.en.acts,
    ...returnWords.en.acts,
    ...sourcesWords.en.acts,
    ...suggestionsWords.en.acts,
    ...commentsWords.en.acts,
    ...draftsWords.en.acts,
    ...roundsWords.en.acts,
    ...decisionsWords.en.acts,
    ...decisionAppealWords.en.acts,
    ...textRightsWords.en.acts,
    ...positionsWords.en.acts,
    ...tagsWords.en.acts,
    ...termsWords.en.acts,
    ...signOnsWords.en.acts,
    ...standingMandateWords.en.acts,
    ...alertsWords.en.acts,
    ...signRequestWords.en.acts,
    ...lateWords.en.acts,
    ...correctionWords.en.acts,
    ...ladderWords.en.acts,
    ...invalidationWords.en.acts,
    ...paperWords.en.acts,
    ...disputeWords.en.acts,
    ...tasksWords.en.acts,
    ...campaignsWords.en.acts,
  },
};

const thisText: Record<Language, string> = { es: 'este texto', en: 'this text' };

/**
 * What the log of acts says of an act, without who did it. `text` stands where the text it is about is named.
 * An act without a sentence is a defect the tests find.
 */
export function sentenceFor(
  act: { act: string; detail: string },
  language: Language,
  text: string = thisText[language],
): string {
  const sentence = sentences[language][act.act];
  if (sentence === undefined) return act.act;
  if (typeof sentence === 'string') return sentence;
  const detail = JSON.parse(act.detail) as Record<string, string | number>;
  const facts = Object.entries({ ...detail, text }).map(([name, value]) => [name, String(value)]);
  return sentence(Object.fromEntries(facts) as ActFacts);
}

/** Every act that has a sentence. */
export function actNames(language: Language): string[] {
  return Object.keys(sentences[language]);
}

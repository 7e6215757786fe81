import { accountsWords } from './accounts.ts';
import { alignmentWords } from './alignment.ts';
import { amendmentsWords } from './amendments.ts';
import { bodiesWords } from './bodies.ts';
import { calendarsWords } from './calendars.ts';
import { campaignsWords } from './campaigns.ts';
import { commentsWords } from './comments.ts';
import { companionWords } from './companions.ts';
import { contentLanguageWords } from './content-languages.ts';
import { machineWords } from './machine.ts';
import { decisionAppealWords } from './decision-appeals.ts';
import { decisionOptionWords } from './decision-options.ts';
import { decisionsWords } from './decisions.ts';
import { draftsWords } from './drafts.ts';
import { agendasWords } from './agendas.ts';
import { agendaSheetWords } from './agenda-sheet.ts';
import { targetsWords } from './targets.ts';
import { organizationsWords } from './organizations.ts';
import { passkeyWords } from './passkeys.ts';
import { gradedNameWords } from './graded-names.ts';
import { privilegedExportWords } from './privileged-export.ts';
import { positionsWords } from './positions.ts';
import { correctionWords } from './corrections.ts';
import { invalidationWords } from './invalidations.ts';
import { ladderWords } from './ladders.ts';
import { lateWords } from './late.ts';
import { letterDeskWords } from './letter-desk.ts';
import { reservationWords } from './reservations.ts';
import { paperWords } from './paper.ts';
import { roundsWords } from './rounds.ts';
import { signOnsWords } from './sign-ons.ts';
import { alertsWords } from './alerts.ts';
import { outsideRatificationWords } from './outside-ratification.ts';
import { standingMandateWords } from './standing-mandates.ts';
import { disputeWords } from './disputes.ts';
import { credentialWords } from './credentials.ts';
import { signingAuthorityWords } from './signing-authority.ts';
import { signRequestWords } from './sign-requests.ts';
import { statementsWords } from './statements.ts';
import { returnWords } from './returns.ts';
import { sourcesWords } from './sources.ts';
import { suggestionsWords } from './suggestions.ts';
import { tasksWords } from './tasks.ts';
import { tagsWords } from './tags.ts';
import { termsWords } from './terms.ts';
import { textRightsWords } from './text-rights.ts';
import { textsWords } from './texts.ts';
import { deliveryWords } from './deliveries.ts';
import { editionsWords } from './editions.ts';
import { importWords } from './import.ts';
import type { Language } from './words.ts';

type Sentences = Record<string, string | ((facts: Record<string, string>) => string)>;

const common: Record<Language, Sentences> = {
  es: {
    invalid: 'Revise los campos señalados. Nada se ha guardado todavía.',
    'not-found': 'No lo encontramos. Puede que se haya retirado o que usted no tenga acceso.',
    'signed-out': 'Entre para continuar.',
    required: 'Falta este dato.',
    'too-short': 'Es demasiado corto.',
    'too-long': 'Es demasiado largo.',
    'not-valid': 'Este dato no tiene la forma esperada.',
    'day-not-valid': 'Escriba un día que exista, con su mes y su año.',
    'day-to-come': 'Ese día todavía no llega. Escriba el día en que ocurrió.',
    'unseen-characters': 'Contiene caracteres invisibles. Escríbalo de nuevo a mano.',
    'list-full': (f) => `Aquí caben hasta ${f['most']}. Quite alguno antes de agregar otro.`,
    'file-empty': 'El archivo está vacío.',
    'file-too-large': 'El archivo pesa más de 10 MB. Guárdelo más pequeño e inténtelo de nuevo.',
  },
  en: {
    invalid: 'Please check the marked fields. Nothing has been saved yet.',
    'not-found': 'We could not find it. It may have been removed, or you may not have access.',
    'signed-out': 'Sign in to continue.',
    required: 'This is missing.',
    'too-short': 'This is too short.',
    'too-long': 'This is too long.',
    'not-valid': 'This does not have the expected form.',
    'day-not-valid': 'Write a day that exists, with its month and year.',
    'day-to-come': 'That day has not come yet. Write the day on which it happened.',
    'unseen-characters': 'It contains invisible characters. Please type it again by hand.',
    'list-full': (f) => `Up to ${f['most']} fit here. Take one away before adding another.`,
    'file-empty': 'The file is empty.',
    'file-too-large': 'The file is larger than 10 MB. Save it smaller and try again.',
  },
};

/** Every refusal's sentence by its key; each domain adds its own `refusals`. */
const sentences: Record<Language, Sentences> = {
  es: {
    ...common.es,
    ...accountsWords.es.refusals,
    ...passkeyWords.es.refusals,
    ...privilegedExportWords.es.refusals,
    ...gradedNameWords.es.refusals,
    ...organizationsWords.es.refusals,
    ...bodiesWords.es.refusals,
    ...reservationWords.es.refusals,
    ...signingAuthorityWords.es.refusals,
    ...credentialWords.es.refusals,
    ...agendasWords.es.refusals,
    ...agendaSheetWords.es.refusals,
    ...targetsWords.es.refusals,
    ...textsWords.es.refusals,
    ...commentsWords.es.refusals,
    ...draftsWords.es.refusals,
    ...alignmentWords.es.refusals,
    ...companionWords.es.refusals,
    ...contentLanguageWords.es.refusals,
    ...machineWords.es.refusals,
    ...amendmentsWords.es.refusals,
    ...statementsWords.es.refusals,
    ...returnWords.es.refusals,
    ...sourcesWords.es.refusals,
    ...suggestionsWords.es.refusals,
    ...roundsWords.es.refusals,
    ...decisionsWords.es.refusals,
    ...decisionAppealWords.es.refusals,
    ...decisionOptionWords.es.refusals,
    ...textRightsWords.es.refusals,
    ...positionsWords.es.refusals,
    ...tagsWords.es.refusals,
    ...termsWords.es.refusals,
    ...signOnsWords.es.refusals,
    ...standingMandateWords.es.refusals,
    ...outsideRatificationWords.es.refusals,
    ...alertsWords.es.refusals,
    ...signRequestWords.es.refusals,
    ...lateWords.es.refusals,
    ...letterDeskWords.es.refusals,
    ...correctionWords.es.refusals,
    ...ladderWords.es.refusals,
    ...invalidationWords.es.refusals,
    ...paperWords.es.refusals,
    ...disputeWords.es.refusals,
    ...editionsWords.es.refusals,
    ...deliveryWords.es.refusals,
    ...importWords.es.refusals,
    ...tasksWords.es.refusals,
    ...campaignsWords.es.refusals,
    ...calendarsWords.es.refusals,
  },
  en: {
    ...common.en,
    ...accountsWords.en.refusals,
    ...passkeyWords.en.refusals,
    ...privilegedExportWords.en.refusals,
    ...gradedNameWords.en.refusals,
    ...organizationsWords.en.refusals,
    ...bodiesWords.en.refusals,
    ...reservationWords.en.refusals,
    ...signingAuthorityWords.en.refusals,
    ...credentialWords.en.refusals,
    ...agendasWords.en.refusals,
    ...agendaSheetWords.en.refusals,
    ...targetsWords.en.refusals,
    ...textsWords.en.refusals,
    ...commentsWords.en.refusals,
    ...draftsWords.en.refusals,
    ...alignmentWords.en.refusals,
    ...companionWords.en.refusals,
    ...contentLanguageWords.en.refusals,
    ...machineWords.en.refusals,
    ...amendmentsWords.en.refusals,
    ...statementsWords.en.refusals,
    ...returnWords.en.refusals,
    ...sourcesWords.en.refusals,
    ...suggestionsWords.en.refusals,
    ...roundsWords.en.refusals,
    ...decisionsWords.en.refusals,
    ...decisionAppealWords.en.refusals,
    ...decisionOptionWords.en.refusals,
    ...textRightsWords.en.refusals,
    ...positionsWords.en.refusals,
    ...tagsWords.en.refusals,
    ...termsWords.en.refusals,
    ...signOnsWords.en.refusals,
    ...standingMandateWords.en.refusals,
    ...outsideRatificationWords.en.refusals,
    ...alertsWords.en.refusals,
    ...signRequestWords.en.refusals,
    ...lateWords.en.refusals,
    ...letterDeskWords.en.refusals,
    ...correctionWords.en.refusals,
    ...ladderWords.en.refusals,
    ...invalidationWords.en.refusals,
    ...paperWords.en.refusals,
    ...disputeWords.en.refusals,
    ...editionsWords.en.refusals,
    ...deliveryWords.en.refusals,
    ...importWords.en.refusals,
    ...tasksWords.en.refusals,
    ...campaignsWords.en.refusals,
    ...calendarsWords.en.refusals,
  },
};

/** The sentence a person reads for a refusal. A key without a sentence is a defect the tests find. */
export function refusal(language: Language, word: string, facts: Record<string, string> = {}): string {
  const found = sentences[language][word];
  if (found === undefined) return sentences[language]['invalid'] as string;
  return typeof found === 'function' ? found(facts) : found;
}

/** Every key, for the test that each has its sentence in both languages. */
export function refusalKeys(language: Language): string[] {
  return Object.keys(sentences[language]);
}

import { accountsWords } from './accounts.ts';
import { alignmentWords } from './alignment.ts';
import { commentsWords } from './comments.ts';
import { decisionAppealWords } from './decision-appeals.ts';
import { decisionsWords } from './decisions.ts';
import { deliveryWords } from './deliveries.ts';
import { passkeyWords } from './passkeys.ts';
import type { MailWords } from './mail-words.ts';
import { correctionWords } from './corrections.ts';
import { ladderWords } from './ladders.ts';
import { lateWords } from './late.ts';
import { organizationsWords } from './organizations.ts';
import { roundsWords } from './rounds.ts';
import { signOnsWords } from './sign-ons.ts';
import { alertsWords } from './alerts.ts';
import { outsideRatificationWords } from './outside-ratification.ts';
import { standingMandateWords } from './standing-mandates.ts';
import { disputeWords } from './disputes.ts';
import { signRequestWords } from './sign-requests.ts';
import { credentialWords } from './credentials.ts';
import { signingAuthorityWords } from './signing-authority.ts';
import { textRightsWords } from './text-rights.ts';
import { words, type Language } from './words.ts';

/** What frames every mail. */
export const mailFrame = words(
  {
    codeIs: 'Su código:',
    linkIs: 'Si el botón no funciona, copie esta dirección en su navegador:',
    foot: 'Acuerdo envía solo los mensajes necesarios y no sigue si usted los abre.',
  },
  {
    codeIs: 'Your code:',
    linkIs: 'If the button does not work, copy this address into your browser:',
    foot: 'Acuerdo sends only the messages that are needed and does not track whether you open them.',
  },
);

const es = {
  ...accountsWords.es.mails,
  ...passkeyWords.es.mails,
  ...organizationsWords.es.mails,
  ...signOnsWords.es.mails,
  ...standingMandateWords.es.mails,
  ...outsideRatificationWords.es.mails,
  ...alertsWords.es.mails,
  ...signRequestWords.es.mails,
  ...lateWords.es.mails,
  ...correctionWords.es.mails,
  ...ladderWords.es.mails,
  ...disputeWords.es.mails,
  ...signingAuthorityWords.es.mails,
  ...credentialWords.es.mails,
  ...alignmentWords.es.mails,
  ...commentsWords.es.mails,
  ...roundsWords.es.mails,
  ...decisionsWords.es.mails,
  ...decisionAppealWords.es.mails,
  ...deliveryWords.es.mails,
  ...textRightsWords.es.mails,
};
const en: typeof es = {
  ...accountsWords.en.mails,
  ...passkeyWords.en.mails,
  ...organizationsWords.en.mails,
  ...signOnsWords.en.mails,
  ...standingMandateWords.en.mails,
  ...outsideRatificationWords.en.mails,
  ...alertsWords.en.mails,
  ...signRequestWords.en.mails,
  ...lateWords.en.mails,
  ...correctionWords.en.mails,
  ...ladderWords.en.mails,
  ...disputeWords.en.mails,
  ...signingAuthorityWords.en.mails,
  ...credentialWords.en.mails,
  ...alignmentWords.en.mails,
  ...commentsWords.en.mails,
  ...roundsWords.en.mails,
  ...decisionsWords.en.mails,
  ...decisionAppealWords.en.mails,
  ...deliveryWords.en.mails,
  ...textRightsWords.en.mails,
};

export type MailName = keyof typeof es;

/** Every kind of mail by its name; each domain adds its own `mails`. */
export const mailWords: Record<Language, Record<MailName, MailWords>> = { es, en };

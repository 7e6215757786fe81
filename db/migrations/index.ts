import type { Migration } from 'kysely/migration';
import { people } from './001-people.ts';
import { coalitions } from './002-coalitions.ts';
import { texts } from './003-texts.ts';
import { statements } from './004-statements.ts';
import { record } from './005-record.ts';
import { logos } from './006-logos.ts';
import { signing } from './007-signing.ts';
import { sessionTickets } from './008-session-tickets.ts';
import { work } from './009-work.ts';
import { agendas } from './010-agendas.ts';
import { campaigns } from './011-campaigns.ts';
import { positions } from './012-positions.ts';
import { tags } from './013-tags.ts';
import { lookups } from './014-lookups.ts';
import { answerInstitutions } from './015-answer-institutions.ts';
import { chosenForThePublic } from './016-chosen-for-the-public.ts';
import { coDrafting } from './017-co-drafting.ts';
import { alignment } from './018-alignment.ts';
import { returns } from './019-returns.ts';
import { deviceKeys } from './020-device-keys.ts';
import { terms } from './021-terms.ts';
import { sources } from './022-sources.ts';
import { machineDrafts } from './023-machine-drafts.ts';
import { companions } from './024-companions.ts';
import { decisions } from './025-decisions.ts';
import { editions } from './026-editions.ts';
import { lateSignatures } from './027-late-signatures.ts';
import { signRequests } from './028-sign-requests.ts';
import { signatureDisputes } from './028-signature-disputes.ts';
import { moreDecisions } from './029-more-decisions.ts';
import { signOnReminders } from './030-sign-on-reminders.ts';
import { corrections } from './031-corrections.ts';
import { reservations } from './032-reservations.ts';
import { signingAuthority } from './032-signing-authority.ts';
import { crisis } from './033-crisis.ts';
import { passkeys } from './034-passkeys.ts';
import { privilegedExports } from './034-privileged-exports.ts';
import { riskConfided } from './034-risk-confided.ts';
import { printKit } from './035-print-kit.ts';
import { desk } from './036-desk.ts';
import { keptLists } from './037-kept-lists.ts';
import { ratificationLinks } from './039-ratification-links.ts';
import { wholeRule } from './039-whole-rule.ts';
import { gradedNames } from './041-graded-names.ts';
import { credentials } from './042-credentials.ts';

/** Every migration in order. A released one is never edited; a change is a new file and a new line. */
export const migrations: Record<string, Migration> = {
  '001-people': people,
  '002-coalitions': coalitions,
  '003-texts': texts,
  '004-statements': statements,
  '005-record': record,
  '006-logos': logos,
  '007-signing': signing,
  '008-session-tickets': sessionTickets,
  '009-work': work,
  '010-agendas': agendas,
  '011-campaigns': campaigns,
  '012-positions': positions,
  '013-tags': tags,
  '014-lookups': lookups,
  '015-answer-institutions': answerInstitutions,
  '016-chosen-for-the-public': chosenForThePublic,
  '017-co-drafting': coDrafting,
  '018-alignment': alignment,
  '019-returns': returns,
  '020-device-keys': deviceKeys,
  '021-terms': terms,
  '022-sources': sources,
  '023-machine-drafts': machineDrafts,
  '024-companions': companions,
  '025-decisions': decisions,
  '026-editions': editions,
  '027-late-signatures': lateSignatures,
  '028-sign-requests': signRequests,
  '028-signature-disputes': signatureDisputes,
  '029-more-decisions': moreDecisions,
  '030-sign-on-reminders': signOnReminders,
  '031-corrections': corrections,
  '032-reservations': reservations,
  '032-signing-authority': signingAuthority,
  '033-crisis': crisis,
  '034-passkeys': passkeys,
  '034-privileged-exports': privilegedExports,
  '034-risk-confided': riskConfided,
  '035-print-kit': printKit,
  '036-desk': desk,
  '037-kept-lists': keptLists,
  '039-ratification-links': ratificationLinks,
  '039-whole-rule': wholeRule,
  '041-graded-names': gradedNames,
  '042-credentials': credentials,
};

import type { SignRequestsTable } from '../../../../db/tables/sign-requests.ts';
import type { SignaturesTable } from '../../../../db/tables/signatures.ts';
import { mailEntry } from '../../../record/mail.ts';
import { letterPlaceOf } from '../../../sign-ons/reads-receivers.ts';
import type { SignOn } from '../../../sign-ons/reads.ts';
import { requireVersion } from '../../../statements/reads.ts';
import type { Tx } from '../../../transaction.ts';
import { frontPath, publicPath } from '../../../words/addresses.ts';
import type { Correction } from '../reads.ts';
import { ratificationLink } from './actions-link.ts';

interface Bound {
  signOn: SignOn;
  signature: SignaturesTable;
  request: SignRequestsTable;
}

/** Asks a signatory from outside, by a link of its own. Where the name is hidden by now, it says neither whose nor what. */
export async function mailOutside(tx: Tx, correction: Correction, bound: Bound): Promise<void> {
  const path = await ratificationLink(tx, correction, bound);
  await post(tx, correction, bound, 'ratificationAskedOutside', path);
}

/** What it answered, to the address it signed from. */
export async function mailAnswered(
  tx: Tx,
  correction: Correction,
  bound: Bound,
  answer: 'ratified' | 'withdrawn',
): Promise<void> {
  const mail = answer === 'ratified' ? 'ratifiedOutside' : 'withdrawnOutside';
  await post(tx, correction, bound, mail, null);
}

async function post(
  tx: Tx,
  correction: Correction,
  { signOn, signature, request }: Bound,
  mail: 'ratificationAskedOutside' | 'ratifiedOutside' | 'withdrawnOutside',
  link: string | null,
): Promise<void> {
  const { titles, referenceLanguage, ...place } = await letterPlaceOf(tx.db, signOn);
  const { language, email: to } = request;
  const open = signature.visibility === 'public';
  const said = {
    organization: signature.name,
    title: titles[language] ?? titles[referenceLanguage] ?? '',
    before: (await requireVersion(tx.db, correction.fromVersionId)).number,
    version: (await requireVersion(tx.db, correction.versionId!)).number,
    note: correction.note![language],
  };
  const facts = {
    ...(open ? said : { title: '' }),
    ...{ dueAt: correction.dueAt!, zone: place.timeZone, contact: place.email },
    path: link ?? (open ? publicPath(place, language) : frontPath(place.coalition, language)),
  };
  tx.record(
    mailEntry(correction.coalitionId, `${mail}:${correction.id}:${signature.id}`, {
      ...{ to, language, mail, facts },
      ...(link === null ? {} : { until: correction.dueAt! }),
    }),
  );
}

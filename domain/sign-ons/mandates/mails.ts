import { foldEmail } from '../../accounts/rules.ts';
import { mailEntry } from '../../record/mail.ts';
import type { Tx } from '../../transaction.ts';
import { signingPath } from '../../words/addresses.ts';
import { mandatesPath } from '../../words/desk-addresses.ts';
import { letterPlace } from '../../statements/reads-receivers.ts';
import { contactsOfMember, letterPlaceOf, receiversOf } from '../reads-receivers.ts';
import { signingSeats, type SignOn } from '../reads.ts';
import type { Mandate, MandateCall } from './reads.ts';

/** To every contact of the organisation, naming neither it nor its themes. */
export async function mailMandate(
  tx: Tx,
  mandate: Mandate,
  mail: 'mandateProposed' | 'mandateGiven' | 'mandateRevoked' | 'mandateSuspended',
  of = mandate.id,
): Promise<void> {
  const { coalition } = await letterPlace(tx.db, mandate.coalitionId);
  const path = mandatesPath(coalition);
  const facts = { path, until: mandate.until, hours: String(mandate.windowHours) };
  for (const { id, email: to, language } of await contactsOfMember(
    tx.db,
    mandate.coalitionId,
    mandate.organizationId,
  ))
    tx.record(mailEntry(mandate.coalitionId, `${mail}:${of}:${id}`, { to, language, mail, facts }));
}

/** Asks every other authorised person of the organisation for their approval; a contact among them is told as a contact. */
export async function mailApprovers(
  tx: Tx,
  mandate: Mandate,
  { personId: proposer }: { personId: string },
): Promise<void> {
  const { coalitionId, organizationId, id } = mandate;
  const { coalition } = await letterPlace(tx.db, coalitionId);
  const contacts = await contactsOfMember(tx.db, coalitionId, organizationId);
  const told = new Set(contacts.map(({ email }) => foldEmail(email)));
  const seats = await signingSeats(tx.db, coalitionId, [organizationId], tx.now);
  const people = new Set(seats.map(({ personId }) => personId).filter((personId) => personId !== proposer));
  for (const { personId, email: to, language } of await receiversOf(tx.db, [...people]))
    if (!told.has(foldEmail(to)))
      tx.record(
        mailEntry(coalitionId, `mandateProposed:${id}:${personId}`, {
          ...{ to, language, mail: 'mandateProposed' },
          facts: { path: mandatesPath(coalition), until: mandate.until, hours: String(mandate.windowHours) },
        }),
      );
}

/** To every contact: what will be signed, when, and how to say no. Where the name is not public the text is not named. */
export async function mailCall(tx: Tx, signOn: SignOn, mandate: Mandate, call: MandateCall): Promise<void> {
  const { titles, referenceLanguage, ...place } = await letterPlaceOf(tx.db, signOn);
  const open = mandate.visibility === 'public';
  for (const { id, email: to, language } of await contactsOfMember(
    tx.db,
    call.coalitionId,
    call.organizationId,
  ))
    tx.record(
      mailEntry(call.coalitionId, `mandate-call:${call.id}:${id}`, {
        to,
        language,
        mail: open ? 'mandateCalled' : 'mandateCalledWithheld',
        facts: {
          signAt: call.signAt,
          zone: place.timeZone,
          title: open ? (titles[language] ?? titles[referenceLanguage] ?? '') : '',
          path: open ? signingPath(place) : mandatesPath(place.coalition),
        },
        until: call.signAt,
      }),
    );
}

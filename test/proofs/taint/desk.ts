import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { DAY, dayIn, later } from '../../../domain/platform.ts';
import { coalitionsById } from '../../../domain/coalitions/reads.ts';
import { confirmPaper, enterPaper, type EnteringPaper } from '../../../domain/sign-ons/paper/actions.ts';
import { requireSignOn } from '../../../domain/sign-ons/reads.ts';
import { confirmRequest, requestToSign } from '../../../domain/sign-ons/requests/actions-ask.ts';
import { acceptRequest } from '../../../domain/sign-ons/requests/actions-decide.ts';
import { requestsOf } from '../../../domain/sign-ons/requests/reads.ts';
import { USUAL_LEADS } from '../../../domain/statements/constants.ts';
import { planLadder } from '../../../domain/statements/ladder/actions.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { MARKS, OUTSIDE, REQUESTED, SHEETED } from './marks.ts';
import type { Player } from './world.ts';

interface Desk {
  staff: Player;
  office: Player;
  /** A member that signs later here what it signed on paper. */
  onPaper: Player;
  signOn: string;
  statement: string;
}

/**
 * What comes to the desk of a sign-on: sheets, entered by staff and confirmed by who coordinates, of a member and of who is
 * none; requests from outside, of whom one is accepted and two go by the names of members at risk; and a planned delivery.
 */
export async function tellDesk(
  platform: TestPlatform,
  { staff, office, onPaper, signOn, statement }: Desk,
): Promise<void> {
  const viewerOf = async ({ token }: Player) =>
    (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const { versionId, coalitionId } = await requireSignOn(platform.store.read, signOn);
  const [coalition] = await coalitionsById(platform.store.read, [coalitionId]);
  const sheet = async (of: Pick<EnteringPaper, 'member' | 'name' | 'country'>) => {
    const paper = await enterPaper(platform, await viewerOf(staff), {
      ...{ seat: staff.seatId, signOn, version: versionId, language: 'es', ...of },
      ...{ person: `Rosa ${SHEETED}`, title: null, place: `Tapachula ${SHEETED}`, different: false },
      signedOn: dayIn(platform.clock.now(), coalition!.timeZone),
      scan: {
        bytes: new TextEncoder().encode(
          `%PDF-1.7\n1 0 obj\n<< /Type /Page /Hoja (${SHEETED}) >>\nendobj\ntrailer << >>\n%%EOF`,
        ),
      },
    });
    await confirmPaper(platform, await viewerOf(office), { seat: office.seatId, paper: paper.id });
  };
  await sheet({ member: null, name: `Cooperativa ${OUTSIDE}`, country: 'MX' });
  await sheet({ member: onPaper.organizationId, name: null, country: null });

  const accepted = await ask(platform, signOn, `Cafetalera ${OUTSIDE}`, 'Elena Tzoc');
  for (const mark of Object.values(MARKS))
    await ask(platform, signOn, `Fundación ${mark}`, `Elena ${REQUESTED}`);
  const request = { seat: office.seatId, request: accepted, different: false };
  await acceptRequest(platform, await viewerOf(office), request);

  const deliveryAt = later(platform.clock.now(), 60 * DAY).slice(0, 16);
  await planLadder(platform, await viewerOf(office), {
    ...{ seat: office.seatId, statement },
    plan: { deliveryAt, zone: 'UTC', countries: ['MX'], leads: USUAL_LEADS },
  });
}

/** Somebody whom nobody knows asks to sign for an organisation, and follows the mailed link. Who is accepted is named in the log. */
async function ask(
  platform: TestPlatform,
  signOn: string,
  organization: string,
  person: string,
): Promise<string> {
  const { read } = platform.store;
  const ids = async () => (await requestsOf(read, signOn)).map(({ id }) => id);
  const links = async () =>
    (await read.selectFrom('outbox').where('kind', '=', 'mail').select('payload').orderBy('id').execute())
      .map(({ payload }) => JSON.parse(payload) as { mail: string; facts: { path?: string } })
      .flatMap(({ mail, facts }) => (mail === 'signRequestConfirmation' ? [facts.path!] : []));
  const [before, known] = [await links(), await ids()];
  const client = { clientKey: organization };
  await requestToSign(platform, client, {
    ...{ signOn, organization, country: 'GT', website: 'org.example.org', language: 'es' },
    ...{ person, title: 'Coordinadora' },
    email: `${organization.replace(/\W+/g, '.').toLowerCase()}@fuera.example.org`,
  });
  const link = (await links()).find((one) => !before.includes(one));
  await confirmRequest(platform, client, { token: link!.split('?t=')[1]! });
  return (await ids()).find((id) => !known.includes(id))!;
}

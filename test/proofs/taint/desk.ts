import { confirmPaper, enterPaper } from '../../../domain/sign-ons/paper/actions.ts';
import { requireSignOn } from '../../../domain/sign-ons/reads.ts';
import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { USUAL_LEADS } from '../../../domain/statements/constants.ts';
import { planLadder } from '../../../domain/statements/ladder/actions.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Player } from './world.ts';

/** A sheet of an organisation that is no member, entered by staff and confirmed by who coordinates; and a planned delivery. */
export async function tellDesk(
  platform: TestPlatform,
  { staff, office, signOn, statement }: { staff: Player; office: Player; signOn: string; statement: string },
): Promise<void> {
  const viewerOf = async ({ token }: Player) =>
    (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const { versionId } = await requireSignOn(platform.store.read, signOn);
  const paper = await enterPaper(platform, await viewerOf(staff), {
    ...{ seat: staff.seatId, signOn, version: versionId, language: 'es', member: null },
    ...{ name: 'Cooperativa del Suchiate', country: 'MX', person: 'Rosa Chub', title: null },
    ...{ signedOn: platform.clock.now().slice(0, 10), place: 'Tapachula', different: false },
    scan: { bytes: new TextEncoder().encode('%PDF-1.7 hoja') },
  });
  await confirmPaper(platform, await viewerOf(office), { seat: office.seatId, paper: paper.id });
  const deliveryAt = later(platform.clock.now(), 60 * DAY).slice(0, 16);
  await planLadder(platform, await viewerOf(office), {
    ...{ seat: office.seatId, statement },
    plan: { deliveryAt, zone: 'UTC', countries: ['MX'], leads: USUAL_LEADS },
  });
}

import { expect, it } from 'vitest';
import type { MemberClass, MembershipsTable } from '../../../db/tables/memberships.ts';
import type { SeatsTable } from '../../../db/tables/seats.ts';
import { DAY, later } from '../../../domain/platform.ts';
import { proposeSignature } from '../../../domain/sign-ons/sign.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const CLASSES: Record<MemberClass, boolean> = {
  ...{ full: true, associate: true, ally: true },
  ...{ observer: false, candidate: false, individual: false, host: false },
};
const STANDINGS = ['in force', 'not verified', 'ended', 'to come'] as const;
const RULES = ['sole', 'approval'] as const;
const SEATS = ['signs', 'proposes', 'neither', 'self-given'] as const;

const membershipOf = (standing: (typeof STANDINGS)[number], now: string): Partial<MembershipsTable> =>
  ({
    'in force': {},
    'not verified': { verified_at: null },
    ended: { until_at: later(now, -DAY) },
    'to come': { from_at: later(now, DAY) },
  })[standing];

const rightsOf = (seat: (typeof SEATS)[number]): Partial<SeatsTable> => ({
  may_sign: seat === 'signs' || seat === 'self-given' ? 1 : 0,
  may_propose: seat === 'proposes' ? 1 : 0,
});

/** How many reasons there are to refuse: the slower engine tries those alone where one has to hold by itself. */
const guards = (signs: boolean, standing: string, seat: string) =>
  [!signs, standing !== 'in force', seat === 'neither' || seat === 'self-given'].filter(Boolean).length;

/** The same person by a seat that they gave themselves. */
async function selfGiven({ platform, coalitionId }: SigningWorld, player: Player): Promise<Player> {
  const { id } = await givenSeat(platform, {
    coalition_id: coalitionId,
    organization_id: player.organizationId,
    person_id: player.personId,
    given_by_seat_id: player.seat,
    may_sign: 1,
  });
  return { ...player, seat: id };
}

eachEngine((engine) => {
  it('lets nobody bind an organisation but whom its class, its standing, its rule and their seat allow', async () => {
    const world = await signingWorld({ engine });
    const { platform } = world;
    const signOn = await world.open();
    const now = platform.clock.now();
    const wrong: string[] = [];
    let tried = 0;
    let signed = 0;
    for (const [memberClass, signs] of Object.entries(CLASSES) as [MemberClass, boolean][])
      for (const standing of STANDINGS)
        for (const rule of RULES)
          for (const seat of SEATS) {
            if (engine === 'postgres' && guards(signs, standing, seat) > 1) continue;
            const first = await world.member({
              ...{ class: memberClass, signing_rule: rule, seat: rightsOf(seat) },
              ...membershipOf(standing, now),
            });
            const player = seat === 'self-given' ? await selfGiven(world, first) : first;
            const form = world.form(player, signOn);
            tried++;
            const stands = signs && standing === 'in force' && seat !== 'self-given';
            const maySign = stands && rule === 'sole' && seat === 'signs';
            const mayPropose = stands && rule === 'approval' && seat !== 'neither';
            const did = {
              sign: (await refusal(world.sign(player, signOn, form))) === 'done',
              propose: (await refusal(proposeSignature(platform, await player.viewer(), form))) === 'done',
            };
            if (did.sign !== maySign || did.propose !== mayPropose)
              wrong.push(`${memberClass}, ${standing}, ${rule}, ${seat}: ${JSON.stringify(did)}`);
            if (maySign) signed++;
          }
    expect(wrong).toEqual([]);
    const rows = await platform.store.read
      .selectFrom('signatures')
      .where('state', '=', 'signed')
      .select('id')
      .execute();
    expect(rows).toHaveLength(signed);
    console.info(`${tried * 2} acts tried, ${rows.length} signatures, 0 unauthorised (${engine})`);
  }, 300_000);
});

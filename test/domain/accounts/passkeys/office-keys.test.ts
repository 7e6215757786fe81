import { expect, it } from 'vitest';
import { actBy } from '../../../../domain/accounts/acting-seat.ts';
import { viewerOfPerson } from '../../../../domain/accounts/reads-person.ts';
import { passkeysOf } from '../../../../domain/accounts/passkeys/reads.ts';
import { removePasskey } from '../../../../domain/accounts/passkeys/actions.ts';
import { ruleOfficeKeys, ruleUnreviewed } from '../../../../domain/coalitions/actions.ts';
import { knowsWithheld } from '../../../../domain/sign-ons/visibility.ts';
import { transact } from '../../../../domain/transaction.ts';
import { isSecretariat } from '../../../../domain/viewer.ts';
import { givenPasskey, proved } from '../../../support/passkeys.ts';
import { signingWorld } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const refusedAs = (word: string) => expect.objectContaining({ word }) as Error;

eachEngine((engine) => {
  it('shuts the office to whoever came in without a passkey, in every way, and opens it again', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, coalitionId } = world;
    const rule = (viewer: Awaited<ReturnType<typeof ana.viewer>>, seat: string, needed: boolean) =>
      ruleOfficeKeys(platform, viewer, { seat, coalition: coalitionId, needed });
    const here = await ana.viewer();
    await expect(rule(here, ana.seat, true)).rejects.toEqual(refusedAs('passkey-needed'));
    await expect(rule(await diego.viewer(), diego.seat, true)).rejects.toEqual(
      refusedAs('coordinators-only'),
    );
    const key = await givenPasskey(platform, here);
    const withKey = await proved(platform, here, key);
    expect(await rule(withKey, ana.seat, true)).toMatchObject({ officeKeys: true });
    expect(isSecretariat(withKey, coalitionId)).toBe(true);

    const byCode = await ana.viewer();
    expect(isSecretariat(byCode, coalitionId)).toBe(false);
    expect(byCode.seats.some(knowsWithheld)).toBe(false);
    const { seat } = await transact(platform, (tx) => {
      tx.begin();
      return actBy(tx, byCode, ana.seat);
    });
    expect(seat.bodies).toEqual([]);
    const byFeed = await viewerOfPerson(platform.store.read, ana.personId, platform.clock.now());
    expect(isSecretariat(byFeed!, coalitionId)).toBe(false);
    const wanted = { seat: ana.seat, coalition: coalitionId, unreviewed: 'labelled' as const };
    await expect(ruleUnreviewed(platform, byCode, wanted)).rejects.toEqual(refusedAs('secretariat-only'));
    await ruleUnreviewed(platform, withKey, wanted);

    expect(await rule(withKey, ana.seat, false)).toMatchObject({ officeKeys: false });
    expect(isSecretariat(await ana.viewer(), coalitionId)).toBe(true);
  });

  it('keeps the last passkey of whoever needs it', async () => {
    const { platform, ana, coalitionId } = await signingWorld({ engine });
    const here = await ana.viewer();
    const withKey = await proved(platform, here, await givenPasskey(platform, here));
    await ruleOfficeKeys(platform, withKey, { seat: ana.seat, coalition: coalitionId, needed: true });
    const { id } = (await passkeysOf(platform.store.read, here))[0]!;
    await expect(removePasskey(platform, withKey, { passkey: id })).rejects.toEqual(
      refusedAs('last-passkey-needed'),
    );
    await givenPasskey(platform, withKey, 'Otra');
    await removePasskey(platform, withKey, { passkey: id });
    expect(await passkeysOf(platform.store.read, here)).toMatchObject([{ name: 'Otra' }]);
  });
});

import { expect, it } from 'vitest';
import { loadViewer } from '../../../../domain/accounts/load-viewer.ts';
import {
  addPasskey,
  askToAdd,
  askToEnter,
  askToProve,
  proveByPasskey,
  removePasskey,
  signInWithPasskey,
} from '../../../../domain/accounts/passkeys/actions.ts';
import { passkeysOf } from '../../../../domain/accounts/passkeys/reads.ts';
import { hasPasskeyProof } from '../../../../domain/accounts/policy.ts';
import { authorize } from '../../../../domain/authorize.ts';
import { Forbidden, Invalid, NotFound } from '../../../../domain/errors.ts';
import { later, MINUTE } from '../../../../domain/platform.ts';
import { SoftwareKey } from '../../../support/authenticator.ts';
import { givenPerson } from '../../../support/factories/people.ts';
import { viewerOf } from '../../../support/factories/sessions.ts';
import { again, givenPasskey, knock, proved, SITE } from '../../../support/passkeys.ts';
import { testPlatform, type TestPlatform } from '../../../support/platform.ts';
import { eachEngine } from '../../../support/store.ts';
import { waitingMails } from '../support.ts';

const refusedAs = (word: string) => expect.objectContaining({ word }) as Error;

async function enters(platform: TestPlatform, key: SoftwareKey, lies = {}) {
  const { challenge, options } = await askToEnter(platform, knock, SITE);
  return signInWithPasskey(platform, knock, SITE, {
    challenge,
    answer: key.get(options, lies),
    shared: false,
  });
}

eachEngine((engine) => {
  it('adds a key, mails its person, and signs in with it as whom it says', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const viewer = await viewerOf(platform, person.id);
    const key = await givenPasskey(platform, viewer);
    expect(await passkeysOf(platform.store.read, viewer)).toMatchObject([{ name: 'Laptop', usedAt: null }]);
    expect(await waitingMails(platform)).toMatchObject([{ mail: 'passkeyAdded', to: person.email }]);
    const session = await enters(platform, key);
    const entered = await loadViewer(platform.store, { token: session.token }, platform.clock.now());
    expect(entered).toMatchObject({ personId: person.id, session: { passkeyAt: platform.clock.now() } });
    expect(await passkeysOf(platform.store.read, viewer)).toMatchObject([{ usedAt: platform.clock.now() }]);
  });

  it('proves a session for ten minutes, and no other session of the same person', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const [here, there] = [await viewerOf(platform, person.id), await viewerOf(platform, person.id)];
    const key = await givenPasskey(platform, here);
    expect(() => authorize(hasPasskeyProof(here, platform.clock.now()))).toThrow(refusedAs('passkey-needed'));
    authorize(hasPasskeyProof(await again(platform, here), platform.clock.now()));
    expect((await again(platform, there)).session?.passkeyAt).toBeNull();
    platform.clock.advance(10 * MINUTE);
    expect(hasPasskeyProof(await again(platform, here), platform.clock.now()).allowed).toBe(false);
    const viewer = await proved(platform, here, key);
    authorize(hasPasskeyProof(viewer, later(platform.clock.now(), 10 * MINUTE - 1)));
    expect(hasPasskeyProof(viewer, later(platform.clock.now(), 10 * MINUTE)).allowed).toBe(false);
    expect((await again(platform, there)).session?.passkeyAt).toBeNull();
  });

  it('adds the first key only after a fresh code, and a further one only after a proof by the first', async () => {
    const platform = await testPlatform({ engine });
    const person = await givenPerson(platform);
    const viewer = await viewerOf(platform, person.id);
    platform.clock.advance(11 * MINUTE);
    await expect(askToAdd(platform, viewer, knock, SITE)).rejects.toEqual(refusedAs('code-needed-now'));
    const fresh = await viewerOf(platform, person.id);
    const key = await givenPasskey(platform, fresh);
    platform.clock.advance(10 * MINUTE);
    await expect(givenPasskey(platform, fresh, 'Otra')).rejects.toEqual(refusedAs('passkey-needed'));
    platform.clock.advance(MINUTE);
    await givenPasskey(platform, await proved(platform, fresh, key), 'Otra');
    expect(await passkeysOf(platform.store.read, fresh)).toMatchObject([
      { name: 'Laptop' },
      { name: 'Otra' },
    ]);
  });

  it('takes nothing twice, late, for another session or purpose, or from another browser’s person', async () => {
    const platform = await testPlatform({ engine });
    const [person, other] = [await givenPerson(platform), await givenPerson(platform)];
    const [viewer, stranger] = [await viewerOf(platform, person.id), await viewerOf(platform, other.id)];
    const [key, theirs] = [await givenPasskey(platform, viewer), await givenPasskey(platform, stranger)];
    const late = refusedAs('passkey-late');
    const { passkeyAt } = (await again(platform, stranger)).session!;
    platform.clock.advance(MINUTE);
    const asked = await askToProve(platform, viewer, knock, SITE);
    const answer = { challenge: asked.challenge, answer: key.get(asked.options) };
    await expect(proveByPasskey(platform, stranger, SITE, answer)).rejects.toEqual(late);
    await expect(signInWithPasskey(platform, knock, SITE, { ...answer, shared: false })).rejects.toEqual(
      late,
    );
    await proveByPasskey(platform, viewer, SITE, answer);
    await expect(proveByPasskey(platform, viewer, SITE, answer)).rejects.toEqual(late);
    const more = await askToProve(platform, viewer, knock, SITE);
    platform.clock.advance(5 * MINUTE);
    const tooLate = { challenge: more.challenge, answer: key.get(more.options) };
    await expect(proveByPasskey(platform, viewer, SITE, tooLate)).rejects.toEqual(late);
    const last = await askToProve(platform, viewer, knock, SITE);
    const notTheirs = { challenge: last.challenge, answer: theirs.get(last.options) };
    await expect(proveByPasskey(platform, viewer, SITE, notTheirs)).rejects.toEqual(
      refusedAs('passkey-refused'),
    );
    expect((await again(platform, stranger)).session?.passkeyAt).toBe(passkeyAt);
  });

  it('refuses a key that was copied, and one that did not ask who is there', async () => {
    const platform = await testPlatform({ engine });
    const key = await givenPasskey(platform, await viewerOf(platform, (await givenPerson(platform)).id));
    const refused = refusedAs('passkey-refused');
    await enters(platform, key, { counter: 7 });
    await expect(enters(platform, key, { counter: 7 })).rejects.toEqual(refused);
    await expect(enters(platform, key, { counter: 3 })).rejects.toEqual(refused);
    await expect(enters(platform, key, { counter: 0 })).rejects.toEqual(refused);
    await expect(enters(platform, key, { counter: 8, flags: 0x01 })).rejects.toEqual(refused);
    await expect(enters(platform, key, { counter: 8, userHandle: null })).rejects.toEqual(refused);
    await enters(platform, key, { counter: 8 });
  });

  it('refuses to make a key that does not hold, and one that is known', async () => {
    const platform = await testPlatform({ engine });
    const viewer = await viewerOf(platform, (await givenPerson(platform)).id);
    const made = async (lies: object) => {
      const { challenge, options } = await askToAdd(platform, viewer, knock, SITE);
      const key = new SoftwareKey(SITE.origin);
      return addPasskey(platform, viewer, SITE, {
        challenge,
        name: 'Llave',
        answer: key.create(options, lies),
      });
    };
    for (const lies of [
      { challenge: 'AAAA' },
      { origin: 'https://acuerdo.example.evil' },
      { rpId: 'evil.example' },
      { type: 'webauthn.get' },
      { flags: 0x41 },
    ])
      await expect(made(lies)).rejects.toEqual(refusedAs('passkey-refused'));
    const { challenge } = await askToAdd(platform, viewer, knock, SITE);
    const bad = { challenge, name: '', answer: '{"id":1}' };
    await expect(addPasskey(platform, viewer, SITE, bad)).rejects.toBeInstanceOf(Invalid);
    const key = await givenPasskey(platform, viewer);
    const there = await viewerOf(platform, viewer.personId!);
    const asked = await askToAdd(platform, await proved(platform, there, key), knock, SITE);
    const twice = { challenge: asked.challenge, name: 'Otra', answer: key.create(asked.options) };
    await expect(addPasskey(platform, there, SITE, twice)).rejects.toEqual(refusedAs('passkey-known'));
  });

  it('removes a key of one’s own after a proof by one, at once', async () => {
    const platform = await testPlatform({ engine });
    const viewer = await viewerOf(platform, (await givenPerson(platform)).id);
    const stranger = await viewerOf(platform, (await givenPerson(platform)).id);
    const [key, theirs] = [await givenPasskey(platform, viewer), await givenPasskey(platform, stranger)];
    const { id } = (await passkeysOf(platform.store.read, viewer))[0]!;
    platform.clock.advance(10 * MINUTE);
    await expect(removePasskey(platform, viewer, { passkey: id })).rejects.toBeInstanceOf(Forbidden);
    const other = await proved(platform, stranger, theirs);
    await expect(removePasskey(platform, other, { passkey: id })).rejects.toBeInstanceOf(NotFound);
    await removePasskey(platform, await proved(platform, viewer, key), { passkey: id });
    await expect(enters(platform, key)).rejects.toEqual(refusedAs('passkey-refused'));
    expect((await waitingMails(platform)).map(({ mail }) => mail)).toContain('passkeyRemoved');
  });
});

import { unpack } from '../../realtime/wire.ts';
import type { TypedWording } from '../live/device.ts';
import { fromBytes, openVault, roomOfText, toBytes, type Change } from '../live/vault.ts';
import { unsentOf } from './unsent.ts';

/**
 * Others use this device: of what is kept only words of this person stay that nobody else has, with what it takes to
 * send them. No text stays, nothing that says what they were written to but its title, and nothing of anybody else.
 */
export async function keepOnlyUnsent(personId: string): Promise<void> {
  const vault = await openVault(personId);
  await vault.forgetOthers();
  const { changed } = await unsentOf(personId);
  const [pending, wordings] = await Promise.all([vault.read('pending'), vault.read('wordings')]);
  const rooms = await Promise.all(changed.map(({ textId }) => roomOfText(vault, textId)));
  const written = pending.flatMap(({ at: [room], value }) =>
    unpack(value).map((update) => ({ room, update })),
  );
  await vault.write([
    ...(['updates', 'places', 'texts', 'changed'] as const).map((clear): Change => ({ clear })),
    // Without the words of others around them: what is refused can still be given back to be copied.
    ...written.map(({ room, update }, n): Change => ({ put: 'updates', at: [room, n], value: update })),
    ...changed.map(({ textId, path, title }, n): Change => ({
      put: 'changed',
      at: [rooms[n]!, 0],
      value: toBytes({ textId, path, title }),
    })),
    ...wordings.map(({ at, value }): Change => ({
      put: 'wordings',
      at,
      value: toBytes({ ...fromBytes<TypedWording>(value), seen: '' }),
    })),
  ]);
}

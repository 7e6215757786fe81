import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { forgetFile, KEEPERS, keepFile, keepUpload } from '../../../domain/files/actions.ts';
import { FILE_BYTES } from '../../../domain/files/rules.ts';
import { transact } from '../../../domain/transaction.ts';
import { givenCoalition } from '../../support/factories/coalitions.ts';
import { givenMembership } from '../../support/factories/organizations.ts';
import { testPlatform } from '../../support/platform.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine } from '../../support/store.ts';

eachEngine((engine) => {
  const world = async () => {
    const platform = await testPlatform({ engine });
    const keep = (coalitionId: string, bytes: Uint8Array) =>
      transact(platform, async (tx) => {
        tx.begin();
        return keepFile(tx, { coalitionId, bytes });
      });
    const send = (coalitionId: string, bytes: Uint8Array) =>
      transact(platform, async (tx) => {
        tx.begin();
        return keepUpload(tx, coalitionId, { bytes });
      });
    const kept = () =>
      platform.store.read
        .selectFrom('files')
        .select(['id', 'coalition_id', 'mime', 'size', 'created_at', 'bytes'])
        .execute();
    return { platform, keep, send, kept };
  };

  it('is kept under the digest of its bytes, and once however often it comes', async () => {
    const { platform, keep, kept } = await world();
    const { id: coalition_id } = await givenCoalition(platform);
    const bytes = Buffer.from('Acta de la reunión');
    const created_at = platform.clock.now();
    const id = await keep(coalition_id, bytes);
    expect(id).toBe(createHash('sha256').update(bytes).digest('hex'));
    platform.clock.advance(1000);
    expect(await keep(coalition_id, bytes)).toBe(id);
    const [file, ...more] = await kept();
    expect(more).toEqual([]);
    expect(file).toMatchObject({ id, coalition_id, mime: 'text/plain', size: bytes.length, created_at });
    expect(Buffer.from(file!.bytes).equals(bytes)).toBe(true);
  });

  it('is kept for itself where a person sent it, as if nobody had those bytes', async () => {
    const { platform, keep, send, kept } = await world();
    const { id } = await givenCoalition(platform);
    const bytes = Buffer.from('%PDF-1.7 El mismo informe');
    const ids = [await keep(id, bytes), await send(id, bytes), await send(id, bytes)];
    expect(new Set(ids).size).toBe(3);
    expect((await kept()).map(({ mime, size }) => [mime, size])).toEqual(
      ids.map(() => ['application/pdf', bytes.length]),
    );
    expect(await refusal(send(id, new Uint8Array()))).toBe('Invalid file:file-empty');
    expect(await refusal(send(id, new Uint8Array(FILE_BYTES + 1)))).toBe('Invalid file:file-too-large');
    expect(await kept()).toHaveLength(3);
  });

  it('is kept by each coalition for itself', async () => {
    const { platform, keep, kept } = await world();
    const [one, other] = [await givenCoalition(platform), await givenCoalition(platform)];
    const bytes = Buffer.from('La misma hoja');
    expect(await keep(one.id, bytes)).toBe(await keep(other.id, bytes));
    expect((await kept()).map((file) => file.coalition_id).sort()).toEqual([one.id, other.id].sort());
  });

  it('weighs at most 10 MB', async () => {
    const { platform, keep, kept } = await world();
    const { id } = await givenCoalition(platform);
    expect(await refusal(keep(id, new Uint8Array(FILE_BYTES + 1)))).toBe('Invalid file:file-too-large');
    expect(await kept()).toEqual([]);
    await keep(id, new Uint8Array(FILE_BYTES));
    expect((await kept()).map(({ size }) => size)).toEqual([10_485_760]);
  });

  it('goes once nothing points at it any more', async () => {
    const { platform, keep, kept } = await world();
    const { coalition_id, id: membership } = await givenMembership(platform);
    const forget = (file: string) =>
      transact(platform, async (tx) => {
        tx.begin();
        await forgetFile(tx, coalition_id, file);
      });
    const point = (logo_file_id: string | null) =>
      platform.store.write((trx) =>
        trx.updateTable('memberships').set({ logo_file_id }).where('id', '=', membership).execute(),
      );
    const id = await keep(coalition_id, Buffer.from('Un logotipo'));
    await point(id);
    await forget(id);
    expect(await kept()).toHaveLength(1);
    await point(null);
    await forget(id);
    expect(await kept()).toEqual([]);
  });
});

it('every column that points at files is known to the one that forgets them', async () => {
  const { store } = await testPlatform({ engine: 'sqlite' });
  const tables = store.sqlite!.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all();
  const pointing = (tables as string[]).flatMap((table) =>
    (
      store.sqlite!.prepare('select "table", "from", "to" from pragma_foreign_key_list(?)').all(table) as {
        table: string;
        from: string;
        to: string;
      }[]
    )
      .filter((reference) => reference.table === 'files' && reference.to === 'id')
      .map(({ from }) => `${table}.${from}`),
  );
  expect(KEEPERS.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(pointing.sort());
});

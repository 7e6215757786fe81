import type { Stage } from './stage.ts';
import { Supply } from './supply.ts';
import type { Vector } from './vectors.ts';

/** What no mutation names yet, and what one may name tomorrow: written into the store behind the product’s back. */
export async function nameEverything(
  { platform, world }: Stage,
  vectors: readonly Vector[],
): Promise<number> {
  const supply = new Supply(vectors);
  const links = new Supply(vectors.filter(({ href }) => href !== undefined));
  let placed = 0;
  const name = (characters = 240) => {
    const { text, vectors: used } = supply.pack(characters);
    placed += used.length;
    return text;
  };
  /** What an address has before its @, however wild: quoted. */
  const address = (id: string) => `"${name(160).replaceAll('"', "'")}".${id}@example.org`;
  await platform.store.write(async (trx) => {
    const ids = async (
      table:
        'people' | 'organizations' | 'seats' | 'memberships' | 'membership_contacts' | 'bodies' | 'sessions',
    ) => (await trx.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id);
    for (const id of await ids('people')) {
      const email = address(id);
      await trx
        .updateTable('people')
        .set({ name: name(), email, email_folded: email.toLowerCase() })
        .where('id', '=', id)
        .execute();
    }
    for (const id of await ids('organizations')) {
      const called = name();
      const website = links.one();
      await trx
        .updateTable('organizations')
        .set({
          name: called,
          folded: called,
          sort_key: called,
          place: name(),
          website: website.href ?? website.text,
        })
        .where('id', '=', id)
        .execute();
    }
    for (const id of await ids('seats'))
      await trx.updateTable('seats').set({ title: name() }).where('id', '=', id).execute();
    for (const id of await ids('sessions'))
      await trx.updateTable('sessions').set({ device: name() }).where('id', '=', id).execute();
    for (const id of await ids('memberships'))
      await trx
        .updateTable('memberships')
        .set({ alias: name() })
        .where('id', '=', id)
        .where('alias', 'is not', null)
        .execute();
    for (const id of await ids('membership_contacts'))
      await trx
        .updateTable('membership_contacts')
        .set({ name: name(), email: address(id) })
        .where('id', '=', id)
        .execute();
    for (const id of await ids('bodies'))
      await trx
        .updateTable('bodies')
        .set({ name_es: name(), name_en: name() })
        .where('id', '=', id)
        .execute();
    for (const { id } of Object.values(world.coalitions))
      await trx
        .updateTable('coalitions')
        .set({
          name_es: name(),
          name_en: name(),
          short_name: name(80),
          place_es: name(),
          place_en: name(),
          email: address(id),
        })
        .where('id', '=', id)
        .execute();
  });
  return placed;
}

import { afterAll, expect, it } from 'vitest';
import { createPress } from '../../../../domain/print/press.ts';
import { unzip } from '../../../../domain/print/zip.ts';
import { textFile, type AskedFile } from '../../../../domain/texts/export/text-file.ts';
import { beginThread } from '../../../../domain/texts/comments/actions.ts';
import { eachEngine } from '../../../support/store.ts';
import { refusal } from '../../../support/refusal.ts';
import { suggestionWorld } from '../../../support/suggestion-world.ts';
import { signingWorld } from '../../../support/signing-world.ts';

const press = createPress();
afterAll(() => press.close());

const everything = (bytes: Uint8Array) =>
  [...unzip(bytes)].map(([name, part]) => name + Buffer.from(part).toString()).join('\n');

eachEngine((engine) => {
  it('gives who reads the text its words, and what is proposed and said where that is asked for', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, luz, marta, coalitionId, coalitionSlug: coalition, textId, blockId } = world;
    await platform.store.write((db) =>
      db
        .updateTable('memberships')
        .set({ alias: 'Organización del norte' })
        .where('coalition_id', '=', coalitionId)
        .where('organization_id', '=', luz.organizationId)
        .execute(),
    );
    await world.suggest(luz, 'Nadie puede ser detenido por migrar.');
    await beginThread(platform, await luz.viewer(), {
      ...{ seat: luz.seat, text: textId, language: 'es', kind: 'comment', block: blockId },
      ...{ anchor: null, quote: 'por migrar', body: 'Falta la fuente.', mentions: [] },
    });
    const asked = (more: Partial<AskedFile> = {}): AskedFile => ({
      ...{ coalition, statement: world.statement.slug, language: 'es', version: null, shown: 'es' },
      ...{ format: 'docx', marked: true },
      ...more,
    });
    const person = await platform.store.read
      .selectFrom('people')
      .where('id', '=', luz.personId)
      .select('name')
      .executeTakeFirstOrThrow();
    for (const format of ['docx', 'odt'] as const) {
      const file = await textFile(platform, press, await marta.viewer(), asked({ format }));
      const said = everything(file.bytes);
      expect(file.fileName).toBe(`${world.statement.slug}-es-con-cambios.${format}`);
      expect(said).toContain('Organización del norte');
      expect(said).toContain('Falta la fuente.');
      expect(said).not.toContain('Foro Lenca Migrante');
      expect(said).not.toContain(person.name);
      const clean = everything(
        (await textFile(platform, press, await marta.viewer(), asked({ format, marked: false }))).bytes,
      );
      for (const word of ['Organización del norte', 'Falta la fuente.', 'puede'])
        expect(clean).not.toContain(word);
    }
    const markdown = await textFile(platform, press, await marta.viewer(), asked({ format: 'md' }));
    expect(Buffer.from(markdown.bytes).toString()).toContain('Nadie debe ser detenido por migrar.');
    expect(Buffer.from(markdown.bytes).toString()).not.toContain('puede');
    const refused = async (who: typeof marta, more: Partial<AskedFile> = {}) =>
      refusal(textFile(platform, press, await who.viewer(), asked(more)));
    expect(await refused(world.ines)).toBe('NotFound');
    expect(await refused(marta, { language: 'fr' })).toBe('NotFound');
    expect(await refused(marta, { version: '9.0' })).toBe('NotFound');
    expect(await refused(marta, { statement: 'no-such' })).toBe('NotFound');
    expect(await refused(marta, { coalition: 'no-such' })).toBe('NotFound');
  });

  it('gives a closed version without anybody’s name, to whoever may read it', async () => {
    const { platform, luz, closed, coalitionSlug: coalition } = await signingWorld({ engine });
    const statement = await closed();
    const asked: AskedFile = {
      ...{ coalition, statement: statement.slug, language: null, version: '1.0', shown: 'en' },
      ...{ format: 'odt', marked: true },
    };
    const { fileName, bytes } = await textFile(platform, press, await luz.viewer(), asked);
    expect(fileName).toBe(`${statement.slug}-1.0-${statement.languages[0]}.odt`);
    expect(everything(bytes)).not.toContain('tracked-changes');
    const stranger = await signingWorld({ engine });
    const refused = refusal(textFile(platform, press, await stranger.luz.viewer(), asked));
    expect(await refused).toBe('NotFound');
  });
});

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { closeText } from '../../../domain/statements/close-text.ts';
import { languagesOfVersions, requireStatement, requireVersion } from '../../../domain/statements/reads.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld } from '../../support/signing-world.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

eachEngine((engine) => {
  it('freezes every language at once, with a digest anyone can recompute', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const { id } = await world.draft();
    const closed = await closeText(platform, await tom.viewer(), { seat: tom.seat, statement: id });
    expect(closed).toMatchObject({ state: 'closed', textState: 'closed' });
    const version = await requireVersion(platform.store.read, closed.versionId!);
    const [languages] = await languagesOfVersions(platform.store.read, [version.id]);
    expect(version).toMatchObject({
      number: '1.0',
      referenceLanguage: 'es',
      digest: sha256(version.manifest),
    });
    expect(languages!.map((one) => one.language)).toEqual(['es', 'en']);
    for (const one of languages!) {
      expect(one.digest).toBe(sha256(one.canonical));
      expect(version.manifest).toContain(one.digest);
    }
    expect(languages![0]!.canonical).toContain('Nosotras, las {n} organizaciones.');
    expect((await requireStatement(platform.store.read, id)).versionId).toBe(version.id);
    expect(platform.announcements).toContainEqual({ topic: `text:${closed.textId}`, change: 'closed' });
    expect(platform.announcements).toContainEqual({ topic: `statement:${id}`, change: 'closed' });
  });
});

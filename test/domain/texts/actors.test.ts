import { expect, it } from 'vitest';
import { giveTextRight } from '../../../domain/statements/actions-rights.ts';
import { importText } from '../../../domain/statements/import-text.ts';
import { openRound } from '../../../domain/statements/open-round.ts';
import { nameDraft } from '../../../domain/texts/drafts/actions.ts';
import { createImporter } from '../../../domain/texts/import/importer.ts';
import { atEnd } from '../../support/ending.ts';
import { eachEngine } from '../../support/store.ts';
import { suggestionWorld } from '../../support/suggestion-world.ts';

eachEngine((engine) => {
  it('names in the log of acts no seat whose organisation goes by another name in texts', async () => {
    const world = await suggestionWorld({ engine });
    const { platform, luz, tom, textId, statement } = world;
    const alias = async (name: string | null) =>
      platform.store.write((trx) =>
        trx
          .updateTable('memberships')
          .set({ alias: name })
          .where('coalition_id', '=', world.coalitionId)
          .where('organization_id', '=', tom.organizationId)
          .execute(),
      );
    const importer = createImporter();
    atEnd(() => importer.close());
    const viewer = await tom.viewer();
    const seat = tom.seat;
    const acts = async (name: string) => {
      await nameDraft(platform, viewer, { seat, text: textId, name });
      await giveTextRight(platform, viewer, {
        ...{ seat, text: textId, kind: 'seat', grantee: luz.seat },
        right: name === 'Uno' ? 'read' : 'suggest',
      });
      const source = { kind: 'paste' as const, text: `Palabras de ${name}.` };
      await importText(platform, importer, viewer, {
        ...{ seat, statement: statement.id, language: 'en', replace: true, source },
      });
      if (name === 'Uno')
        await openRound(platform, viewer, {
          ...{ seat, statement: statement.id, kind: 'comments', days: 3, bodies: [world.bodyId] },
        });
      const lines = await platform.store.read.selectFrom('audit').select(['act', 'seat_id']).execute();
      return lines.flatMap(({ act, seat_id }) => (seat_id === seat ? [act] : []));
    };
    await alias('Colectiva del Norte');
    expect((await acts('Uno')).filter((act) => !act.startsWith('seat'))).toEqual([]);
    await alias(null);
    expect(await acts('Dos')).toEqual(
      expect.arrayContaining(['draft.named', 'text-right.given', 'statement.imported']),
    );
  });
});

import { expect, it } from 'vitest';
import { addAsk } from '../../../domain/agendas/actions-asks.ts';
import { closeEdition, publishEdition } from '../../../domain/agendas/actions-editions.ts';
import { removeAsk } from '../../../domain/agendas/actions-order.ts';
import { editionAtWork } from '../../../domain/agendas/reads-at-work.ts';
import { requireAgenda } from '../../../domain/agendas/reads.ts';
import type { Ask } from '../../../domain/agendas/reads-asks.ts';
import { ruleSources, ruleUnreviewed } from '../../../domain/coalitions/actions.ts';
import { drainOutbox } from '../../../domain/record/outbox.ts';
import { textJobs } from '../../../domain/texts/jobs.ts';
import { correctSource } from '../../../domain/texts/sources/actions.ts';
import { sourcesOfVersions } from '../../../domain/texts/sources/reads.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import { answers, givenInternet, page } from '../../support/outside.ts';
import { refusal } from '../../support/refusal.ts';
import { eachEngine, type Engine } from '../../support/store.ts';

/** An agenda in a coalition that has links looked at, on an internet where one page is gone. */
async function world(engine: Engine) {
  const net = await givenInternet();
  net.pages['/nota'] = page('Agua y refugio');
  net.pages['/gone'] = net.pages['/gone-too'] = answers(410);
  const made = await agendaWorld({ engine, outside: net.outside });
  const { platform, marta, tom, ana, agenda, coalitionId: coalition } = made;
  const office = { seat: ana.seat, coalition };
  const ruleLinks = async (deadLinks: 'refused' | 'labelled') =>
    ruleSources(platform, await ana.viewer(), { ...office, linkCheck: 'on', deadLinks });
  await ruleLinks('labelled');
  return {
    ...made,
    nota: net.at('/nota'),
    gone: net.at('/gone'),
    alsoGone: net.at('/gone-too'),
    ruleLinks,
    ruleUnreviewed: async (unreviewed: 'refused' | 'labelled') =>
      ruleUnreviewed(platform, await ana.viewer(), { ...office, unreviewed }),
    cite: async (words: string) => {
      const ask = await addAsk(platform, await marta.viewer(), {
        ...{ seat: marta.seat, agenda: agenda.id, after: null },
        words: ['es', 'en'].map((language) => ({ language, priority: 'Agua', words })),
      });
      while ((await drainOutbox(platform, textJobs(platform))) > 0);
      return ask;
    },
    remove: async (ask: Ask) => removeAsk(platform, await marta.viewer(), { seat: marta.seat, ask: ask.id }),
    atWork: async () =>
      editionAtWork(platform.store.read, await requireAgenda(platform.store.read, agenda.id)),
    close: async () => closeEdition(platform, await tom.viewer(), { seat: tom.seat, agenda: agenda.id }),
    publish: async (edition: string) =>
      publishEdition(platform, await ana.viewer(), { seat: ana.seat, edition }),
  };
}

eachEngine((engine) => {
  it('counts what the edition at work would be closed with, without what removed asks say', async () => {
    const here = await world(engine);
    const kept = await here.cite(`Pedimos lo que dice ${here.nota}, y ${here.gone}.`);
    const removed = await here.cite(`Pedimos lo que dice ${here.alsoGone}.`);
    expect(await here.atWork()).toMatchObject({
      lostLinks: 2,
      unreviewed: new Map([
        ['es', 0],
        ['en', 4],
      ]),
    });
    await here.remove(removed);
    const atWork = await here.atWork();
    expect(atWork).toMatchObject({
      lostLinks: 1,
      unreviewed: new Map([
        ['es', 0],
        ['en', 2],
      ]),
    });
    expect(atWork.blocks['es']!.map(({ id }) => id)).toEqual([kept.headingBlockId, kept.blockId]);
  });

  it('is closed and published with dead links or unreviewed paragraphs only where the coalition lets it', async () => {
    const here = await world(engine);
    const { platform, marta, agenda } = here;
    await here.cite(`Pedimos ${here.gone}.`);
    await here.ruleLinks('refused');
    expect(await refusal(here.close())).toBe('Conflict links-dead');
    await here.ruleLinks('labelled');
    await here.ruleUnreviewed('refused');
    expect(await refusal(here.close())).toBe('Conflict paragraphs-unreviewed');
    await here.ruleUnreviewed('labelled');
    const edition = await here.close();
    expect(await sourcesOfVersions(platform.store.read, [edition.versionId])).toMatchObject([
      { address: here.gone, state: 'dead' },
    ]);
    await here.ruleUnreviewed('refused');
    expect(await refusal(here.publish(edition.id))).toBe('Conflict edition-unreviewed');
    await here.ruleUnreviewed('labelled');
    await here.ruleLinks('refused');
    expect(await refusal(here.publish(edition.id))).toBe('Conflict edition-links-dead');

    await correctSource(platform, await marta.viewer(), {
      ...{ seat: marta.seat, text: agenda.textId, address: here.gone },
      archived: 'https://web.archive.org/web/2026/x',
    });
    const next = await here.close();
    expect((await here.publish(next.id)).publishedAt).not.toBeNull();
  });
});

import { expect, it } from 'vitest';
import { addAsk } from '../../../domain/agendas/actions-asks.ts';
import { requireAsk } from '../../../domain/agendas/reads-asks.ts';
import { linkAsk } from '../../../domain/campaigns/actions-links.ts';
import { reportFigures } from '../../../domain/campaigns/reads-report.ts';
import { campaignWorld } from '../../support/campaign-world.ts';
import { questionsOf } from '../../support/questions.ts';

it('counts a report in as many questions for many asks of an agenda as for one', async () => {
  const world = await campaignWorld();
  const { platform, campaign, tom, marta } = world;
  const link = async (ask: string) =>
    linkAsk(platform, await tom.viewer(), { seat: tom.seat, campaign: campaign.id, ask });
  const counted = async () => {
    let words: string[] = [];
    const asked = await questionsOf(platform.store.sqlite!.name, async (db) => {
      const { asks } = await reportFigures(db, campaign, platform.clock.now());
      words = asks.map((one) => one.words['es']!.ask).sort();
    });
    return { questions: asked.length, words };
  };
  const first = await world.ask('Publicar el plan');
  await link(first);
  const one = await counted();
  expect(one.words).toEqual(['Publicar el plan']);
  const { agendaId } = await requireAsk(platform.store.read, first);
  for (const words of ['Abrir el albergue', 'Cerrar el centro']) {
    const ask = await addAsk(platform, await marta.viewer(), {
      seat: marta.seat,
      agenda: agendaId,
      words: [{ language: 'es', priority: 'Planes', words }],
    });
    await link(ask.id);
  }
  expect(await counted()).toEqual({
    questions: one.questions,
    words: ['Abrir el albergue', 'Cerrar el centro', 'Publicar el plan'],
  });
});

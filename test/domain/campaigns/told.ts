import { recordAnswer } from '../../../domain/agendas/actions-answers.ts';
import { linkAsk, linkStatement, showAsk } from '../../../domain/campaigns/actions-links.ts';
import { addCost, addPressMention } from '../../../domain/campaigns/actions-log.ts';
import { acceptPartner, askToJoin, showPartner } from '../../../domain/campaigns/actions-partners.ts';
import { startCampaign } from '../../../domain/campaigns/actions.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { elementOf } from '../../../domain/texts/blocks-in-ydoc.ts';
import { fragmentName, newBlockId } from '../../../domain/texts/schema.ts';
import { transact } from '../../../domain/transaction.ts';
import type { CampaignWorld } from '../../support/campaign-world.ts';

/** A campaign under way, with a signed letter, an answered ask, press and costs. */
export async function told(world: CampaignWorld) {
  const { platform, campaign, tom, luz, ines, marta } = world;
  const viewer = await tom.viewer();
  const by = { seat: tom.seat, campaign: campaign.id };
  await startCampaign(platform, viewer, by);
  for (const player of [luz, ines]) {
    await askToJoin(platform, await player.viewer(), { seat: player.seat, campaign: campaign.id });
    await acceptPartner(platform, viewer, { ...by, organization: player.organizationId });
  }
  await showPartner(platform, await luz.viewer(), { seat: luz.seat, campaign: campaign.id, shown: 'public' });
  const letter = await world.open();
  await linkStatement(platform, viewer, { ...by, statement: letter.statementId });
  await world.sign(tom, letter, { language: 'en', name: 'Puente Norte Collective' });
  const signature = await world.sign(luz, letter, { name: 'Foro Lenca Migrante' });
  await world.sign(ines, letter, { visibility: 'withheld' });
  const ask = await world.ask('=Publicar el plan');
  await linkAsk(platform, viewer, { ...by, ask });
  await showAsk(platform, viewer, { ...by, ask });
  await recordAnswer(platform, await marta.viewer(), {
    seat: marta.seat,
    ask,
    target: await world.target(),
    campaign: campaign.id,
    answer: 'in-part',
    answeredOn: '2027-02-01',
    note: null,
    url: 'https://example.org/respuesta',
    shown: true,
    setStatus: true,
  });
  await world.activity();
  await addPressMention(platform, viewer, {
    ...by,
    title: '+Piden planes',
    outlet: '@El Faro de prueba',
    url: 'https://example.org/nota',
    language: 'es',
    publishedOn: '2027-02-02',
  });
  for (const amount of [1050, 2000])
    await addCost(platform, viewer, {
      ...by,
      label: 'Imprenta',
      amount,
      currency: 'USD',
      spentOn: '2027-02-03',
    });
  await transact(platform, async (tx) => {
    tx.begin();
    await changeText(tx, {
      textId: campaign.textId,
      seatId: tom.seat,
      change: (doc) =>
        doc.getXmlFragment(fragmentName('es')).insert(0, [
          elementOf({
            id: newBlockId((n) => platform.randomBytes(n)),
            kind: 'paragraph',
            level: 0,
            inlines: [{ type: 'text', text: 'Tres cancillerías respondieron.' }],
          }),
        ]),
    });
  });
  return { viewer, by, letter, ask, signature };
}

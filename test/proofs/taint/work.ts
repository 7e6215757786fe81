import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { createAgenda } from '../../../domain/agendas/actions.ts';
import { addAsk, addPreambleBlock } from '../../../domain/agendas/actions-asks.ts';
import { recordAnswer } from '../../../domain/agendas/actions-answers.ts';
import { closeEdition, publishEdition } from '../../../domain/agendas/actions-editions.ts';
import { setAskFact } from '../../../domain/agendas/actions-facts.ts';
import { supportAsk } from '../../../domain/agendas/actions-support.ts';
import {
  createCampaign,
  publishCampaignPage,
  setShows,
  startCampaign,
} from '../../../domain/campaigns/actions.ts';
import { createActivity } from '../../../domain/campaigns/actions-activities.ts';
import {
  addCampaignTarget,
  linkAsk,
  linkStatement,
  showAsk,
} from '../../../domain/campaigns/actions-links.ts';
import { addCost, logContact } from '../../../domain/campaigns/actions-log.ts';
import { acceptPartner, invitePartner } from '../../../domain/campaigns/actions-partners.ts';
import { DAY, dayIn, later } from '../../../domain/platform.ts';
import { endorsePosition } from '../../../domain/positions/actions-endorse.ts';
import { sharePosition } from '../../../domain/positions/actions.ts';
import { createTarget } from '../../../domain/targets/actions.ts';
import { createTask } from '../../../domain/tasks/actions.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { INSIDE, OUTSIDE } from './marks.ts';
import type { Player } from './world.ts';

/** What was made, as addresses call it. */
export interface Work {
  campaign: { id: string; slug: string };
  hiddenCampaign: { slug: string };
  agenda: { id: string; slug: string };
  positions: { slug: string }[];
}

/**
 * An agenda with a published edition, a campaign with a public page, and positions, each with much that is for
 * members alone; both members at risk take part in all of it, for members' eyes, in both worlds alike.
 */
export async function tellWork(
  platform: TestPlatform,
  {
    office,
    lead,
    guarded,
    body,
    statement,
  }: {
    office: Player;
    lead: Player;
    guarded: (Player & { approver: Player })[];
    body: string;
    statement: string;
  },
): Promise<Work> {
  const as = async ({ token, seatId }: Player) => ({
    viewer: (await loadViewer(platform.store, { token }, platform.clock.now()))!,
    seat: seatId,
  });
  const { viewer, seat } = await as(office);
  const day = dayIn(platform.clock.now(), 'America/Mexico_City');
  const inside = (what: string) => `${what} ${INSIDE}`;
  const words = (mark: string) => [
    { language: 'es', priority: `Prioridad ${mark}`, words: `Demanda ${mark}` },
    { language: 'en', priority: `Priority ${mark}`, words: `Ask ${mark}` },
  ];

  const target = await createTarget(platform, viewer, {
    seat,
    personName: inside('Titular'),
    officeEs: 'Subsecretaría de movilidad',
    officeEn: 'Undersecretary for mobility',
    institutionEs: 'Secretaría de Gobernación',
    institutionEn: 'Ministry of the Interior',
    level: 'national',
    country: 'MX',
    position: -1,
    relationOrganization: guarded[0]!.organizationId,
  });

  const agenda = await createAgenda(platform, viewer, {
    seat,
    body,
    readers: 'members',
    languages: ['es', 'en'],
    referenceLanguage: 'es',
    titles: [
      { language: 'es', title: `Agenda ${OUTSIDE}` },
      { language: 'en', title: `Agenda ${OUTSIDE}` },
    ],
  });
  const shown = await addAsk(platform, viewer, { seat, agenda: agenda.id, words: words(OUTSIDE) });
  await setAskFact(platform, viewer, { seat, ask: shown.id, fact: 'target', value: target.id, seen: null });
  for (const player of guarded) {
    const speaker = await as(player);
    await supportAsk(platform, speaker.viewer, { seat: speaker.seat, ask: shown.id, shown: 'members' });
  }
  await setAskFact(platform, viewer, {
    seat,
    ask: shown.id,
    fact: 'lead',
    value: guarded[1]!.organizationId,
    seen: null,
  });
  const edition = await closeEdition(platform, viewer, { seat, agenda: agenda.id });
  await publishEdition(platform, viewer, { seat, edition: edition.id });
  await addPreambleBlock(platform, viewer, {
    seat,
    agenda: agenda.id,
    kind: 'paragraph',
    words: [{ language: 'es', words: inside('Todavía en redacción') }],
  });
  const kept = await addAsk(platform, viewer, { seat, agenda: agenda.id, words: words(INSIDE) });

  const period = { startsOn: day, endsOn: later(platform.clock.now(), 90 * DAY).slice(0, 10) };
  const campaignOf = (mark: string) =>
    createCampaign(platform, viewer, {
      seat,
      body,
      lead: lead.organizationId,
      readers: 'members',
      titleEs: `Campaña ${mark}`,
      titleEn: `Campaign ${mark}`,
      goalEs: `Meta ${mark}`,
      goalEn: `Goal ${mark}`,
      ...period,
    });
  const hiddenCampaign = await campaignOf(INSIDE);
  const campaign = await campaignOf(OUTSIDE);
  const here = { seat, campaign: campaign.id };
  await startCampaign(platform, viewer, here);
  for (const player of guarded) {
    await invitePartner(platform, viewer, { ...here, organization: player.organizationId });
    const speaker = await as(player);
    await acceptPartner(platform, speaker.viewer, {
      seat: speaker.seat,
      campaign: campaign.id,
      organization: player.organizationId,
    });
    await createTask(platform, viewer, {
      ...here,
      organization: player.organizationId,
      title: inside('Compromiso'),
    });
  }
  for (const ask of [shown, kept]) await linkAsk(platform, viewer, { ...here, ask: ask.id });
  await showAsk(platform, viewer, { ...here, ask: shown.id });
  await linkStatement(platform, viewer, { ...here, statement });
  await addCampaignTarget(platform, viewer, { ...here, target: target.id, role: 'primary' });
  await recordAnswer(platform, viewer, {
    seat,
    ask: shown.id,
    target: target.id,
    campaign: campaign.id,
    answer: 'in-part',
    answeredOn: day,
    note: inside('Nota de la respuesta'),
    shown: false,
  });
  await logContact(platform, viewer, {
    ...here,
    target: target.id,
    kind: 'meeting',
    metOn: day,
    summary: inside('Reunión con la subsecretaria'),
  });
  await addCost(platform, viewer, {
    ...here,
    label: inside('Pasajes'),
    amount: 120_000,
    currency: 'MXN',
    spentOn: day,
  });
  for (const [mark, isPublic] of [
    [INSIDE, false],
    [OUTSIDE, true],
  ] as const)
    await createActivity(platform, viewer, {
      ...here,
      kind: 'meeting',
      titleEs: `Reunión ${mark}`,
      titleEn: `Meeting ${mark}`,
      place: mark,
      wholeDay: false,
      startsAt: `${period.endsOn}T10:00`,
      endsAt: `${period.endsOn}T11:00`,
      zone: 'America/Guatemala',
      public: isPublic,
      reminders: [7],
      chapter: null,
    });
  await setShows(platform, viewer, {
    ...here,
    parts: ['goal', 'asks', 'letters', 'dates', 'partners', 'chapters', 'answers', 'press', 'report'],
  });
  await publishCampaignPage(platform, viewer, here);

  const share = async (player: Player, mark: string, audience: 'coalition' | 'public') => {
    const speaker = await as(player);
    return sharePosition(platform, speaker.viewer, {
      seat: speaker.seat,
      datedOn: day,
      audience,
      wordings: [{ language: 'es', title: `Posición ${mark}`, words: `Lo que decimos ${mark}.` }],
    });
  };
  const leading = await as(lead);
  const positions = [await share(lead, OUTSIDE, 'public'), await share(lead, INSIDE, 'coalition')];
  for (const player of guarded) {
    const own = await share(player, inside('de quien se cuida'), 'coalition');
    const acting = await as(player);
    for (const { id } of positions)
      await endorsePosition(platform, acting.viewer, {
        seat: acting.seat,
        position: id,
        shown: 'members',
      });
    await endorsePosition(platform, leading.viewer, {
      seat: leading.seat,
      position: own.id,
      shown: 'public',
    });
    positions.push(own);
  }
  return { campaign, hiddenCampaign, agenda, positions };
}

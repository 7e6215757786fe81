import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { createFeed } from '../../../domain/calendars/actions.ts';
import {
  createCampaign,
  publishCampaignPage,
  setShows,
  startCampaign,
} from '../../../domain/campaigns/actions.ts';
import { createActivity } from '../../../domain/campaigns/actions-activities.ts';
import { approveChapter, proposeChapter } from '../../../domain/campaigns/actions-chapters.ts';
import { linkAsk, linkStatement } from '../../../domain/campaigns/actions-links.ts';
import { addCost, addPressMention, logContact } from '../../../domain/campaigns/actions-log.ts';
import { acceptPartner, askToJoin, invitePartner } from '../../../domain/campaigns/actions-partners.ts';
import { closeCampaign } from '../../../domain/campaigns/actions-report.ts';
import { contactsOfCampaigns, costsOf, pressOf } from '../../../domain/campaigns/reads-log.ts';
import { createTask, doTask } from '../../../domain/tasks/actions.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Place } from './dimensions.ts';
import type { MatrixWorld, Person } from './world.ts';

/** The campaigns there are, by who may know them; the one "for members" is led by those who approve. */
export const campaignKinds = ['own body', 'for members', 'other coalition'] as const;
export type CampaignKind = (typeof campaignKinds)[number];

export interface KnownCampaign {
  /** In preparation. */
  id: string;
  slug: string;
  /** Under way, with a public page. */
  running: { id: string; slug: string };
  closed: string;
  /** Proposed, and approved. */
  chapters: [string, string];
  /** Who asked to join which of these, and an organisation that could be invited to the one in preparation. */
  asked: { campaign: string; organization: string };
  invitable: string;
  activity: string;
  contact: string;
  press: string;
  cost: string;
  /** Open, and done. */
  tasks: [string, string];
}

/** A private address of the sole signer's. */
export interface KnownFeed {
  id: string;
  token: string;
}

type Told = Pick<MatrixWorld, 'cast' | 'extras' | 'bodies' | 'statements' | 'agendas'>;

const CHAPTER = {
  country: 'GT',
  titleEs: 'Capítulo',
  titleEn: 'Chapter',
  planEs: 'Plan',
  planEn: 'Plan',
};
const ACTIVITY = {
  kind: 'meeting',
  titleEs: 'Reunión',
  titleEn: 'Meeting',
  place: null,
  wholeDay: false,
  startsAt: '2027-03-20T10:00',
  endsAt: '2027-03-20T12:00',
  zone: 'UTC',
  public: true,
  reminders: [7],
  chapter: null,
} as const;

/** Campaigns of each kind in each state, with all that hangs on one; answers a private address as well. */
export async function tellCampaigns(
  platform: TestPlatform,
  { cast, extras, bodies, statements, agendas }: Told,
): Promise<{ campaigns: MatrixWorld['campaigns']; feed: KnownFeed }> {
  const viewer = async ({ token }: Person) =>
    (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const begin = async (kind: CampaignKind): Promise<KnownCampaign> => {
    const place: Place = kind === 'for members' ? 'other body' : kind;
    const office = place === 'other coalition' ? cast.outsider : cast['staff coordinator'];
    const lead = { 'own body': cast.drafter, 'for members': cast.signer, 'other coalition': cast.outsider }[
      kind
    ];
    const by = await viewer(office);
    const seat = office.seatId;
    const { read } = platform.store;
    const campaignIn = (state: string) =>
      createCampaign(platform, by, {
        seat,
        body: bodies[place],
        titleEs: `Campaña ${kind} ${state}`,
        titleEn: `Campaign ${kind} ${state}`,
        goalEs: 'Meta',
        goalEn: 'Goal',
        lead: lead.organizationId,
        startsOn: '2027-01-10',
        endsOn: '2027-06-30',
        readers: kind === 'own body' ? 'body' : 'members',
      });
    const [planned, running, closing] = [
      await campaignIn('en preparación'),
      await campaignIn('en marcha'),
      await campaignIn('cerrada'),
    ];
    for (const { id: campaign } of [running, closing]) await startCampaign(platform, by, { seat, campaign });
    if (kind !== 'own body') {
      await setShows(platform, by, { seat, campaign: running.id, parts: ['dates'] });
      await createActivity(platform, by, { ...ACTIVITY, reminders: [7], seat, campaign: running.id });
    }
    await publishCampaignPage(platform, by, { seat, campaign: running.id });
    await closeCampaign(platform, by, { seat, campaign: closing.id });
    const here = { seat, campaign: planned.id };
    const { ask, target } = agendas[kind];
    if (kind !== 'other coalition') await linkAsk(platform, by, { ...here, ask });
    await linkStatement(platform, by, { ...here, statement: statements[place].comments.id });
    const { id: activity } = await createActivity(platform, by, { ...ACTIVITY, reminders: [7], ...here });
    const on = '2026-11-20';
    await logContact(platform, by, { ...here, target, kind: 'call', metOn: on, summary: 'Se habló.' });
    const url = 'https://example.org/';
    const mention = { title: 'Nota', outlet: 'Diario', url, language: 'es', publishedOn: on };
    await addPressMention(platform, by, { ...here, ...mention });
    await addCost(platform, by, { ...here, label: 'Copias', amount: 100, currency: 'USD', spentOn: on });
    const doer = kind === 'for members' ? cast['sole signer'] : lead;
    const task = async () => {
      const given = { ...here, organization: doer.organizationId, title: 'Llevar la carta' };
      return (await createTask(platform, by, given)).id;
    };
    const [open, done] = [await task(), await task()];
    await doTask(platform, by, { seat, task: done });
    const asking = {
      'own body': extras.inBodies,
      'for members': extras.free,
      'other coalition': extras.foreign,
    }[kind];
    // Of those in the body only one speaks for its organisation: it takes part in the one, and asks to in the other.
    const asked = kind === 'own body' ? running : planned;
    await askToJoin(platform, await viewer(asking), { seat: asking.seatId, campaign: asked.id });
    return {
      id: planned.id,
      slug: planned.slug,
      running: { id: running.id, slug: running.slug },
      closed: closing.id,
      chapters: await tellChapters(planned.id, kind, office, by),
      asked: { campaign: asked.id, organization: asking.organizationId },
      invitable: (kind === 'other coalition' ? extras.foreign : extras.inBodies).organizationId,
      activity,
      contact: (await contactsOfCampaigns(read, [planned.id]))[0]!.id,
      press: (await pressOf(read, [planned.id]))[0]!.id,
      cost: (await costsOf(read, [planned.id]))[0]!.id,
      tasks: [open, done],
    };
  };
  const tellChapters = async (
    campaign: string,
    kind: CampaignKind,
    office: Person,
    by: Awaited<ReturnType<typeof viewer>>,
  ): Promise<[string, string]> => {
    const partner = {
      'own body': extras.inBodies,
      'for members': cast['sole signer'],
      'other coalition': cast.outsider,
    }[kind];
    const own = { seat: partner.seatId, campaign };
    const joining = { seat: office.seatId, campaign, organization: partner.organizationId };
    if (kind === 'own body') {
      await askToJoin(platform, await viewer(partner), own);
      await acceptPartner(platform, by, joining);
    }
    if (kind === 'for members') {
      for (const invited of [partner, cast['withheld signer']])
        await invitePartner(platform, by, {
          seat: office.seatId,
          campaign,
          organization: invited.organizationId,
        });
      await acceptPartner(platform, await viewer(partner), { ...joining, ...own });
    }
    const propose = async () =>
      (await proposeChapter(platform, await viewer(partner), { ...own, ...CHAPTER })).id;
    const [proposed, approved] = [await propose(), await propose()];
    await approveChapter(platform, by, { seat: office.seatId, chapter: approved });
    return [proposed, approved];
  };
  const campaigns = {
    'own body': await begin('own body'),
    'for members': await begin('for members'),
    'other coalition': await begin('other coalition'),
  };
  const signer = cast['sole signer'];
  const made = await createFeed(platform, await viewer(signer), { seat: signer.seatId });
  return { campaigns, feed: { id: made.feed.id, token: made.token } };
}

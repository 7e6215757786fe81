import { nodeId } from '../../../graphql/ids.ts';
import { campaignKinds, type CampaignKind, type KnownCampaign } from './campaigns.ts';
import type { Role } from './dimensions.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

const RUNNING = ['Mutation.closeCampaign', 'Mutation.withdrawCampaignPage'];
const ANSWERED = ['Mutation.acceptPartner', 'Mutation.declinePartner'];

/** What an operation on campaigns, tasks and calendars can be tried on; nothing for other operations. */
export function campaignTargets(
  world: MatrixWorld,
  operation: string,
  names: readonly string[],
  role: Role,
): Target[] | null {
  const { cast, extras, bodies, agendas, statements, campaigns, feed } = world;
  /** Whoever leads them stays; what is begun is led by who begins it. */
  const leads = {
    'own body': cast.drafter,
    'for members': cast.signer,
    'other coalition': cast.outsider,
  };
  const beginner = role === 'anonymous' ? cast['staff coordinator'] : cast[role];
  const also = (kind: CampaignKind) => ({
    lead: nodeId(
      'Organization',
      (operation === 'Mutation.createCampaign' ? beginner : leads[kind]).organizationId,
    ),
    readers: kind === 'own body' ? 'body' : 'members',
    role: 'primary',
    kind: 'meeting',
    url: 'https://example.org/nota',
    title: 'Un título',
  });
  const all = (
    ids: (campaign: KnownCampaign, kind: CampaignKind) => Record<string, string>,
    kinds: readonly CampaignKind[] = campaignKinds,
  ): Target[] =>
    kinds.map((relation) => ({
      relation,
      ids: ids(campaigns[relation], relation),
      also: also(relation),
    }));
  const of = (id: string) => ({ campaign: nodeId('Campaign', id) });
  // What is unknown is tried on the first: there every member learns what they may.
  const fromMembers = ['for members', 'own body', 'other coalition'] as const;
  if (operation === 'Mutation.createCampaign')
    return (['own body', 'other body', 'other coalition'] as const).map((relation) => ({
      relation,
      ids: { body: nodeId('Body', bodies[relation]) },
      also: also(relation === 'other body' ? 'for members' : relation),
    }));
  if (operation === 'Mutation.createTask') {
    const given = (relation: string, { organizationId }: Person): Target => ({
      relation,
      ids: { organization: nodeId('Organization', organizationId) },
    });
    return [
      ...(role === 'anonymous' ? [] : [given('own organisation', cast[role])]),
      given('other organisation', extras.free),
    ];
  }
  if (operation === 'Mutation.recordAnswer') return null;
  if (names.includes('task')) {
    const which = operation === 'Mutation.undoTask' ? 1 : 0;
    return all(({ tasks }) => ({ task: nodeId('Task', tasks[which]) }));
  }
  if (names.includes('feed'))
    return [{ relation: 'the sole signer’s', ids: { feed: nodeId('CalendarFeed', feed.id) } }];
  if (names.includes('activity')) return all(({ activity }) => ({ activity: nodeId('Activity', activity) }));
  if (names.includes('contact'))
    return all(({ contact }) => ({ contact: nodeId('CampaignContact', contact) }));
  if (names.includes('pressMention'))
    return all(({ press }) => ({ pressMention: nodeId('PressMention', press) }));
  if (names.includes('cost')) return all(({ cost }) => ({ cost: nodeId('Cost', cost) }));
  if (names.includes('chapter') && !names.includes('campaign') && !names.includes('activity')) {
    const which = /approve|decline/.test(operation) ? 0 : 1;
    return all(({ chapters }) => ({ chapter: nodeId('Chapter', chapters[which]!) }));
  }
  if (!names.includes('campaign')) return null;
  if (RUNNING.includes(operation)) return all(({ running }) => of(running.id));
  if (operation === 'Mutation.publishReport') return all(({ closed }) => of(closed));
  if (ANSWERED.includes(operation))
    return all(
      ({ asked }) => ({
        ...of(asked.campaign),
        organization: nodeId('Organization', asked.organization),
      }),
      fromMembers,
    );
  if (names.includes('organization'))
    return all(
      ({ id, invitable }) => ({ ...of(id), organization: nodeId('Organization', invitable) }),
      fromMembers,
    );
  if (names.includes('ask'))
    return all(({ id }, kind) => ({ ...of(id), ask: nodeId('Ask', agendas[kind].ask) }));
  if (names.includes('statement'))
    return all(({ id }, kind) => ({
      ...of(id),
      statement: nodeId('Statement', statements[kind === 'for members' ? 'other body' : kind].comments.id),
    }));
  if (names.includes('target'))
    return all(({ id }, kind) => ({ ...of(id), target: nodeId('Target', agendas[kind].target) }));
  return all(({ id }) => of(id));
}

/** Where the nodes of campaigns are found. */
export const campaignNodes: Record<
  'Campaign' | 'Task',
  (world: MatrixWorld) => { world: MatrixWorld; relation: string; id: string }[]
> = {
  Campaign: (world) =>
    campaignKinds.map((relation) => ({
      world,
      relation,
      id: nodeId('Campaign', world.campaigns[relation].id),
    })),
  Task: (world) =>
    campaignKinds.map((relation) => ({
      world,
      relation,
      id: nodeId('Task', world.campaigns[relation].tasks[0]),
    })),
};

/** Plain values by argument name. */
export const campaignSamples: Record<string, () => unknown> = {
  titleEs: () => 'Un título',
  titleEn: () => 'A title',
  goalEs: () => 'Una meta',
  goalEn: () => 'A goal',
  startsOn: () => '2027-01-10',
  endsOn: () => '2027-06-30',
  country: () => 'GT',
  planEs: () => 'Un plan',
  planEn: () => 'A plan',
  wholeDay: () => true,
  startsAt: () => '2027-03-20',
  endsAt: () => '2027-03-21',
  public: () => false,
  reminders: () => [1],
  metOn: () => '2026-11-20',
  summary: () => 'Se habló.',
  outlet: () => 'Diario',
  publishedOn: () => '2026-11-20',
  label: () => 'Copias',
  amount: () => 100,
  currency: () => 'USD',
  spentOn: () => '2026-11-20',
  parts: () => ['goal'],
};

/** Where campaigns' files are asked for: in public what runs under a page, in the coalition's rooms what is prepared. */
export function campaignAddresses(
  world: MatrixWorld,
  path: string,
): { relation: string; put: Record<string, string> }[] {
  const open = !path.startsWith('/c/');
  return campaignKinds.map((relation) => {
    const { slug, running, activity } = world.campaigns[relation];
    const coalition = world.coalitions[relation === 'other coalition' ? 'foreign' : 'own'].slug;
    const download = open ? 'calendar.ics' : 'es.docx';
    const language = path.includes('/campaigns/') ? 'en' : 'es';
    const campaign = open ? running.slug : slug;
    return {
      relation,
      put: { coalition, language, campaign, download, activity: nodeId('Activity', activity) },
    };
  });
}

import { addAsk } from '../../domain/agendas/actions-asks.ts';
import { createAgenda } from '../../domain/agendas/actions.ts';
import { createCampaign, type CampaignInput } from '../../domain/campaigns/actions.ts';
import { createActivity } from '../../domain/campaigns/actions-activities.ts';
import type { Activity } from '../../domain/campaigns/reads-log.ts';
import type { Campaign } from '../../domain/campaigns/reads.ts';
import type { ActivityInput } from '../../domain/campaigns/rules.ts';
import { createTarget } from '../../domain/targets/actions.ts';
import { signingWorld, type Player, type SigningWorld } from './signing-world.ts';
import type { TestPlatformOptions } from './platform.ts';

/** A coalition with a campaign led by Tom's organisation, and what campaigns are made of. */
export interface CampaignWorld extends SigningWorld {
  campaign: Campaign;
  /** Another campaign of the same group, begun by Tom unless said otherwise. */
  begin(overrides?: Partial<CampaignInput>, by?: Player): Promise<Campaign>;
  /** An ask in both languages, of an agenda that every member reads unless said otherwise. */
  ask(words?: string, readers?: 'body' | 'members'): Promise<string>;
  target(office?: string): Promise<string>;
  activity(overrides?: Partial<ActivityInput & { campaign: string }>): Promise<Activity>;
}

export async function campaignWorld(options: TestPlatformOptions = {}): Promise<CampaignWorld> {
  const world = await signingWorld(options);
  const { platform, tom, marta, bodyId } = world;
  let begun = 0;
  const begin: CampaignWorld['begin'] = async (overrides = {}, by = tom) => {
    const n = ++begun;
    return createCampaign(platform, await by.viewer(), {
      seat: by.seat,
      body: bodyId,
      titleEs: `Después del foro ${n}`,
      titleEn: `After the forum ${n}`,
      goalEs: 'Que cada país publique su plan.',
      goalEn: 'That each country publishes its plan.',
      lead: tom.organizationId,
      startsOn: '2027-01-10',
      endsOn: '2027-06-30',
      readers: 'members',
      ...overrides,
    });
  };
  const campaign = await begin();
  let asks = 0;
  return {
    ...world,
    campaign,
    begin,
    async ask(words = 'Publicar el plan', readers = 'members') {
      const n = ++asks;
      const agenda = await createAgenda(platform, await marta.viewer(), {
        seat: marta.seat,
        body: bodyId,
        titles: [
          { language: 'es', title: `Agenda ${n}` },
          { language: 'en', title: `Agenda ${n}` },
        ],
        languages: ['es', 'en'],
        referenceLanguage: 'es',
        readers,
      });
      const ask = await addAsk(platform, await marta.viewer(), {
        seat: marta.seat,
        agenda: agenda.id,
        words: [
          { language: 'es', priority: `Planes ${n}`, words },
          { language: 'en', priority: `Plans ${n}`, words: `${words} (en)` },
        ],
      });
      return ask.id;
    },
    async target(office = 'Viceministra') {
      const target = await createTarget(platform, await marta.viewer(), {
        seat: marta.seat,
        personName: 'Rebeca Quijano',
        officeEs: office,
        officeEn: 'Vice-minister',
        institutionEs: 'Cancillería de prueba',
        institutionEn: 'Test foreign ministry',
        level: 'national',
        country: 'GT',
        language: 'es',
        position: 1,
        relationOrganization: null,
      });
      return target.id;
    },
    async activity(overrides = {}) {
      return createActivity(platform, await tom.viewer(), {
        seat: tom.seat,
        campaign: campaign.id,
        kind: 'hearing',
        titleEs: 'Ventana de audiencias',
        titleEn: 'Hearing window',
        place: 'Washington',
        wholeDay: false,
        startsAt: '2027-03-20T10:00',
        endsAt: '2027-03-20T12:00',
        zone: 'America/New_York',
        public: true,
        reminders: [1, 21, 7],
        chapter: null,
        ...overrides,
      });
    },
  };
}

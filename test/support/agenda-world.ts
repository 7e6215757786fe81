import { createAgenda } from '../../domain/agendas/actions.ts';
import { addAsk } from '../../domain/agendas/actions-asks.ts';
import { setAskFact } from '../../domain/agendas/actions-facts.ts';
import type { Agenda } from '../../domain/agendas/reads.ts';
import { asksOf, type Ask } from '../../domain/agendas/reads-asks.ts';
import type { AskFact, NewAgenda } from '../../domain/agendas/rules.ts';
import { createTarget } from '../../domain/targets/actions.ts';
import type { Target } from '../../domain/targets/reads.ts';
import type { TargetInput } from '../../domain/targets/rules.ts';
import type { TestPlatform, TestPlatformOptions } from './platform.ts';
import { signingWorld, type Player, type SigningWorld } from './signing-world.ts';

/** The signing world, with an agenda of Marta's and Tom's group in Spanish and English. */
export interface AgendaWorld extends SigningWorld {
  agenda: Agenda;
  begin(overrides?: Partial<NewAgenda>): Promise<Agenda>;
  /** An ask with words in both languages, at the end unless said otherwise. */
  ask(
    name: string,
    overrides?: { agenda?: string; after?: string | null; languages?: string[] },
  ): Promise<Ask>;
  target(overrides?: Partial<TargetInput>): Promise<Target>;
  /** Sets a fact as a player who has seen nothing of it unless said. */
  set(
    player: Player,
    ask: Ask,
    fact: AskFact,
    value: string | null,
    seen?: string | null,
  ): ReturnType<typeof setAskFact>;
  /** The asks by the Spanish priority they were given. */
  order(agenda?: string): Promise<string[]>;
}

export async function agendaWorld(
  options: TestPlatformOptions & { platform?: TestPlatform } = {},
): Promise<AgendaWorld> {
  const world = await signingWorld(options);
  const { platform, marta, bodyId } = world;
  const names = new Map<string, string>();
  let agendas = 0;
  const begin: AgendaWorld['begin'] = async (overrides = {}) => {
    const n = ++agendas;
    return createAgenda(platform, await marta.viewer(), {
      seat: marta.seat,
      body: bodyId,
      titles: [
        { language: 'es', title: `Agenda de incidencia ${n}` },
        { language: 'en', title: `Advocacy agenda ${n}` },
      ],
      languages: ['es', 'en'],
      referenceLanguage: 'es',
      readers: 'members',
      ...overrides,
    });
  };
  const agenda = await begin();
  return {
    ...world,
    agenda,
    begin,
    async ask(name, overrides = {}) {
      const ask = await addAsk(platform, await marta.viewer(), {
        seat: marta.seat,
        agenda: overrides.agenda ?? agenda.id,
        after: overrides.after ?? null,
        words: (overrides.languages ?? ['es', 'en']).map((language) => ({
          language,
          priority: `${name} ${language}`,
          words: `Pedimos ${name} (${language}).`,
        })),
      });
      names.set(ask.id, name);
      return ask;
    },
    target: async (overrides = {}) =>
      createTarget(platform, await marta.viewer(), {
        seat: marta.seat,
        officeEs: 'Subsecretaria de migración',
        officeEn: 'Undersecretary for migration',
        institutionEs: 'Secretaría de Gobernación',
        institutionEn: 'Ministry of the Interior',
        level: 'national',
        country: 'MX',
        ...overrides,
      }),
    set: async (player, ask, fact, value, seen = null) =>
      setAskFact(platform, await player.viewer(), { seat: player.seat, ask: ask.id, fact, value, seen }),
    order: async (id = agenda.id) =>
      (await asksOf(platform.store.read, id)).map((ask) => names.get(ask.id) ?? ''),
  };
}

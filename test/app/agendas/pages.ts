import * as agenda from '../../../app/routes/c.$coalition.agendas.$slug._index.tsx';
import * as whole from '../../../app/routes/c.$coalition.agendas.$slug.asks.$ask._index.tsx';
import type { AgendaPage } from '../../../app/agendas/load-agenda.ts';
import type { AskPage } from '../../../app/agendas/load-ask.ts';
import type { Ask } from '../../../domain/agendas/reads-asks.ts';
import type { Refusal } from '../../../app/ui/refusal.ts';
import { agendaWorld } from '../../support/agenda-world.ts';
import type { Player } from '../../support/signing-world.ts';
import { idOf, Visitor, type PageAnswer } from '../accounts/visitor.ts';

type Fields = Record<string, string>;

/** The world of an agenda, and its pages as people without scripts use them. */
export async function agendaPages() {
  const world = await agendaWorld();
  const { coalitionSlug: coalition } = world;
  const { slug } = world.agenda;
  const params = { coalition, slug };
  const path = `/c/${coalition}/agendas/${slug}`;
  const visit = async (player: Player) => new Visitor(world.platform, await player.viewer());
  const of = (ask: Ask) => ({ ...params, ask: idOf('Ask', ask.id) });
  const askPath = (ask: Ask) => `${path}/asks/${encodeURIComponent(idOf('Ask', ask.id))}`;
  return {
    ...world,
    params,
    path,
    askPath,
    visit,
    /** Reads the agenda's page at an address of it. */
    read: async (player: Player, search = '') =>
      (await (await visit(player)).load(agenda.loader, path + search, params)).data as AgendaPage,
    send: async (player: Player, fields: Fields, search = '') =>
      (await visit(player)).send(
        agenda.action,
        `${path}${search}`,
        { seat: idOf('Seat', player.seat), ...fields },
        params,
      ),
    readAsk: async (player: Player, ask: Ask, search = '') =>
      (await (await visit(player)).load(whole.loader, askPath(ask) + search, of(ask))).data as AskPage,
    sendAsk: async (player: Player, ask: Ask, fields: Fields) =>
      (await visit(player)).send(
        whole.action,
        askPath(ask),
        { seat: idOf('Seat', player.seat), thing: idOf('Ask', ask.id), ...fields },
        of(ask),
      ),
  };
}

/** What a form was refused for, by field. */
export const problems = (answer: PageAnswer) =>
  (answer.data as Refusal).problems.map(({ field, message }) => `${field ?? '-'}: ${message}`);

import { startStory, type Acuerdo } from '../support/acuerdo.ts';
import { visit, type Visitor } from '../support/visitor.ts';

export const titles = { es: 'Planes con nombre y fecha', en: 'Plans with a name and a date' };
export const campaign = '/c/red-ceiba/campaigns/planes-con-nombre-y-fecha';
/** What anyone reads of it. */
export const open = {
  es: '/red-ceiba/es/campanas/planes-con-nombre-y-fecha',
  en: '/red-ceiba/en/campaigns/planes-con-nombre-y-fecha',
};
/** The statements it works with. */
export const letters = {
  plan: 'A plan people can read: following up the 2026 declaration',
  hurricanes: 'Letter: temporary protection for countries struck by hurricanes',
};
/** What came of a meeting: for members only. */
export const told = 'Dijo que el borrador está en su escritorio desde agosto.';

/** Everybody at a browser of their own. Tom reads English. */
export interface Campaign {
  acuerdo: Acuerdo;
  tom: Visitor;
  ana: Visitor;
  luz: Visitor;
  marta: Visitor;
  rosa: Visitor;
  sam: Visitor;
}

export async function gather(): Promise<Campaign> {
  const acuerdo = await startStory();
  const { origin } = acuerdo;
  const world = {
    acuerdo,
    tom: await visit({ origin, locale: 'en-US' }),
    ana: await visit({ origin }),
    luz: await visit({ origin, width: 360 }),
    marta: await visit({ origin }),
    rosa: await visit({ origin }),
    sam: await visit({ origin, scripts: false }),
  };
  await world.tom.enter('Tom Keller');
  await world.ana.enter('Ana Lucía Morales');
  await world.luz.enter('Luz Mejía');
  await world.marta.enter('Marta Solís');
  await world.rosa.enter('Rosa Cantú');
  return world;
}

export function everybody({ tom, ana, luz, marta, rosa, sam }: Campaign): Visitor[] {
  return [tom, ana, luz, marta, rosa, sam];
}

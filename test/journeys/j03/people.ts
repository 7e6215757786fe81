import { startStory, type Acuerdo } from '../support/acuerdo.ts';
import { visit, type Visitor } from '../support/visitor.ts';

export const titles = {
  es: 'Ninguna niña, ningún niño detenido en tránsito',
  en: 'No Child Detained in Transit',
};

/** The paragraph that all of them work on. */
export const PARAGRAPH =
  'Los gobiernos deben considerar programas comunitarios de acogida, con personal formado y supervisión independiente.';

/** Words of it that nobody changes, by which it is found. */
export const AMONG = 'gobiernos deben';

/** Three organisations at a text: two on laptops, the third on a phone where the network is slow; and a fourth that is not asked. */
export interface CoDrafting {
  acuerdo: Acuerdo;
  marta: Visitor;
  tom: Visitor;
  luz: Visitor;
  rosa: Visitor;
  /** Of the secretariat. */
  ana: Visitor;
  /** The text's page. */
  text: string;
}

export async function gather(): Promise<CoDrafting> {
  const acuerdo = await startStory();
  const { origin } = acuerdo;
  const luz = await visit({ origin, width: 360 });
  await slow(luz);
  return {
    acuerdo,
    marta: await visit({ origin }),
    tom: await visit({ origin }),
    luz,
    rosa: await visit({ origin }),
    ana: await visit({ origin }),
    text: '',
  };
}

export const everybody = ({ marta, tom, luz, rosa, ana }: CoDrafting): Visitor[] =>
  [marta, tom, luz, rosa, ana].filter((one) => one !== undefined);

/** A link as on a road: 50 kB a second, and 400 ms to every answer. */
async function slow({ context, page }: Visitor): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

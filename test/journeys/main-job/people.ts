import { startStory, type Acuerdo } from '../support/acuerdo.ts';
import { visit, type Visitor } from '../support/visitor.ts';

export const titles = {
  es: 'Pronunciamiento sobre documentos de identidad y vías regulares',
  en: 'Statement on Identity Documents and Regular Pathways',
};

/** Everybody at a browser of their own, and where the statement stands once there is one. */
export interface MainJob {
  acuerdo: Acuerdo;
  marta: Visitor;
  tom: Visitor;
  luz: Visitor;
  ana: Visitor;
  ibarra: Visitor;
  ines: Visitor;
  elena: Visitor;
  sam: Visitor;
  /** The text's page. */
  text: string;
  /** The page on which it is signed. */
  signOn: string;
}

export async function gather(): Promise<MainJob> {
  const acuerdo = await startStory();
  const { origin } = acuerdo;
  return {
    acuerdo,
    marta: await visit({ origin }),
    tom: await visit({ origin, locale: 'en-US' }),
    luz: await visit({ origin, width: 360 }),
    ana: await visit({ origin }),
    ibarra: await visit({ origin, width: 360 }),
    ines: await visit({ origin, width: 360 }),
    elena: await visit({ origin }),
    sam: await visit({ origin, scripts: false }),
    text: '',
    signOn: '',
  };
}

/** All of them. */
export function everybody({ marta, tom, luz, ana, ibarra, ines, elena, sam }: MainJob): Visitor[] {
  return [marta, tom, luz, ana, ibarra, ines, elena, sam];
}

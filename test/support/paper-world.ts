import { confirmPaper, enterPaper, type EnteringPaper } from '../../domain/sign-ons/paper/actions.ts';
import { papersOf, standingPaper, type Paper } from '../../domain/sign-ons/paper/reads.ts';
import type { SignOn } from '../../domain/sign-ons/reads.ts';
import { picture } from './pictures.ts';
import { requestWorld, type RequestWorld } from './request-world.ts';
import type { Player } from './signing-world.ts';
import type { Engine } from './store.ts';

/** A sign-on for which sheets come from the field. */
export interface PaperWorld extends RequestWorld {
  /** What a form for an organisation that is no member would send. */
  sheet(signOn: SignOn, by: Player, overrides?: Partial<EnteringPaper>): Promise<EnteringPaper>;
  enter(signOn: SignOn, by: Player, overrides?: Partial<EnteringPaper>): Promise<Paper>;
  approve(paper: Paper, by: Player): Promise<Paper>;
  /** Entered by Diego, confirmed by Ana. */
  standing(signOn: SignOn, overrides?: Partial<EnteringPaper>): Promise<Paper>;
  counted(signOn: SignOn): Promise<string[]>;
  all(signOn: SignOn): Promise<Paper[]>;
}

export async function paperWorld(options: { engine: Engine }): Promise<PaperWorld> {
  const world = await requestWorld(options);
  const { platform, ana, diego } = world;
  const sheet: PaperWorld['sheet'] = async (signOn, by, overrides = {}) => ({
    ...{ seat: by.seat, signOn: signOn.id, version: signOn.versionId, language: 'es' },
    ...{ name: 'Comité de Familiares de Tapachula', country: 'MX', person: 'Rosa Chub', title: 'Presidenta' },
    ...{ signedOn: platform.clock.now().slice(0, 10), place: 'Tapachula', different: false },
    scan: { bytes: await picture('jpeg') },
    ...overrides,
  });
  const enter: PaperWorld['enter'] = async (signOn, by, overrides) =>
    enterPaper(platform, await by.viewer(), await sheet(signOn, by, overrides));
  const approve: PaperWorld['approve'] = async ({ id }, by) =>
    confirmPaper(platform, await by.viewer(), { seat: by.seat, paper: id });
  return {
    ...world,
    ...{ sheet, enter, approve },
    standing: async (signOn, overrides) => {
      const paper = await enter(signOn, diego, overrides);
      platform.clock.advance(1000);
      return approve(paper, ana);
    },
    counted: async ({ id: signOnId, versionId }) =>
      (await standingPaper(platform.store.read, { signOnId, versionId }, platform.clock.now())).counted.map(
        ({ name }) => name,
      ),
    all: ({ id }) => papersOf(platform.store.read, id),
  };
}

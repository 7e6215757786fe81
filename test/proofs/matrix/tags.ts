import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { createCorridor, createTheme } from '../../../domain/tags/actions-keep.ts';
import { putTag } from '../../../domain/tags/actions.ts';
import type { Subject } from '../../../domain/tags/rules.ts';
import { transact } from '../../../domain/transaction.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

export interface KnownTags {
  corridor: string;
  corridorSlug: string;
  theme: string;
  themeSlug: string;
}

/** A corridor and a theme in each coalition, kept by its office, on everything it has that can carry one. */
export async function tellTags(
  platform: TestPlatform,
  {
    cast,
    coalitions,
    statements,
    positions,
    agendas,
    campaigns,
  }: Pick<MatrixWorld, 'cast' | 'coalitions' | 'statements' | 'positions' | 'agendas' | 'campaigns'>,
): Promise<MatrixWorld['tags']> {
  const keep = async ({ token, seatId: seat }: Person, coalition: string, name: string) => {
    const viewer = (await loadViewer(platform.store, { token }, platform.clock.now()))!;
    const names = { seat, coalition, nameEs: name, nameEn: name };
    const theme = await createTheme(platform, viewer, names);
    const countries = ['GT', 'MX'].map((country) => ({ country, roles: ['transit' as const] }));
    const corridor = await createCorridor(platform, viewer, { ...names, countries });
    return { corridor: corridor.id, corridorSlug: corridor.slug, theme: theme.id, themeSlug: theme.slug };
  };
  const tags = {
    own: await keep(cast['staff coordinator'], coalitions.own.id, 'Nuestro'),
    foreign: await keep(cast.outsider, coalitions.foreign.id, 'Ajeno'),
  };
  const put = (abroad: boolean, subject: Subject) =>
    transact(platform, async (tx) => {
      tx.begin();
      const { id: coalitionId } = abroad ? coalitions.foreign : coalitions.own;
      const { seatId } = abroad ? cast.outsider : cast['staff coordinator'];
      const { corridor } = abroad ? tags.foreign : tags.own;
      await putTag(tx, { coalitionId, subject, seatId, tag: { corridor } });
    });
  for (const [place, known] of Object.entries(statements))
    for (const { id } of Object.values(known))
      await put(place === 'other coalition', { kind: 'statement', id });
  for (const [kind, { id }] of Object.entries(positions))
    await put(['other coalition', 'public abroad'].includes(kind), { kind: 'position', id });
  for (const [kind, { id, ask }] of Object.entries(agendas)) {
    await put(kind === 'other coalition', { kind: 'agenda', id });
    await put(kind === 'other coalition', { kind: 'ask', id: ask });
  }
  for (const [kind, { id }] of Object.entries(campaigns))
    await put(kind === 'other coalition', { kind: 'campaign', id });
  return tags;
}

const ofBoth = (one: (of: 'own' | 'foreign') => Record<string, string>): Target[] => [
  { relation: 'own coalition', ids: one('own') },
  { relation: 'other coalition', ids: one('foreign') },
];

export const coalitionTargets = ({ coalitions }: MatrixWorld) =>
  ofBoth((of) => ({ coalition: nodeId('Coalition', coalitions[of].id) }));

export const corridorTargets = ({ tags }: MatrixWorld) =>
  ofBoth((of) => ({ corridor: nodeId('Corridor', tags[of].corridor) }));

export const themeTargets = ({ tags }: MatrixWorld) =>
  ofBoth((of) => ({ theme: nodeId('Theme', tags[of].theme) }));

/** A statement as what is tagged. */
export const asSubject = ({ ids: { statement }, ...target }: Target): Target => ({
  ...target,
  ids: { subject: statement! },
});

import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { raiseAlert, setAlerts } from '../../../domain/alerts/actions.ts';
import { nodeId } from '../../../graphql/ids.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** An alert that waits in each coalition, raised by somebody who is nobody of the cast. */
export type KnownAlerts = Record<'own body' | 'other coalition', string>;

/** On duty is the cast's own body: its drafter and coordinator, not its observer. */
export async function tellAlerts(
  platform: TestPlatform,
  { cast, extras, bodies, tags }: Pick<MatrixWorld, 'cast' | 'extras' | 'bodies' | 'tags'>,
): Promise<KnownAlerts> {
  const viewer = async ({ token }: Person) =>
    (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const begin = async (office: Person, dutyBody: string, raiser: Person, theme: string) => {
    await setAlerts(platform, await viewer(office), { seat: office.seatId, dutyBody, retentionDays: 90 });
    const alert = await raiseAlert(platform, await viewer(raiser), {
      ...{ seat: raiser.seatId, what: 'Una redada.', country: 'GT', themes: [theme], source: 'Una llamada.' },
      ...{ verifiedBy: 'Nadie todavía.', consent: false, risk: 'Deportación.' },
    });
    return alert.id;
  };
  return {
    'own body': await begin(cast['staff coordinator'], bodies['own body'], extras.free, tags.own.theme),
    'other coalition': await begin(
      cast.outsider,
      bodies['other coalition'],
      extras.foreign,
      tags.foreign.theme,
    ),
  };
}

/** What answering and asking steering is tried on; null for any other operation. */
export function alertTargets({ alerts, bodies }: MatrixWorld, operation: string): Target[] | null {
  if (operation === 'Mutation.setAlerts')
    return (['own body', 'other coalition'] as const).map((relation) => ({
      relation,
      ids: { dutyBody: nodeId('Body', bodies[relation]) },
    }));
  if (operation !== 'Mutation.answerAlert' && operation !== 'Mutation.askSteering') return null;
  return Object.entries(alerts).map(([relation, id]) => ({ relation, ids: { alert: nodeId('Alert', id) } }));
}

/** What these operations are tried with; undefined for any other argument. */
export function alertSample(operation: string, name: string, { tags }: MatrixWorld): unknown {
  if (operation === 'Mutation.setAlerts') return { retentionDays: 30 }[name];
  if (operation === 'Mutation.answerAlert') return { proceed: false, reason: 'La fuente se retractó.' }[name];
  if (operation !== 'Mutation.raiseAlert') return undefined;
  return {
    ...{ what: 'Una redada.', country: 'GT', source: 'Una llamada.', verifiedBy: 'El albergue.' },
    ...{ alertThemes: [nodeId('Theme', tags.own.theme)], consent: false, risk: 'Deportación.' },
  }[name];
}

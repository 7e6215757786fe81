import { answerAlert, type Answering } from '../../domain/alerts/actions-answer.ts';
import { raiseAlert, setAlerts, type Raising } from '../../domain/alerts/actions.ts';
import { alertJobs } from '../../domain/alerts/jobs.ts';
import { requireAlert, type Alert } from '../../domain/alerts/reads.ts';
import { drainOutbox } from '../../domain/record/outbox.ts';
import { givenBody, givenBodyMember } from './factories/bodies.ts';
import { writeUrgent } from './factories/urgent.ts';
import { givenTheme } from './factories/themes.ts';
import type { TestPlatformOptions } from './platform.ts';
import { signingWorld, type Player } from './signing-world.ts';

/** A coalition with people on duty in three countries, a steering committee, and an alert anybody may raise. */
export async function alertWorld(options: TestPlatformOptions = {}) {
  const world = await signingWorld(options);
  const { platform, coalitionId: coalition_id, ana, tom, luz, marta, ines, bodyId } = world;
  const duty = await givenBody(platform, { coalition_id, kind: 'working-group', name_es: 'Guardia' });
  const steering = await givenBody(platform, { coalition_id, kind: 'steering' });
  const theme = await givenTheme(platform, { coalition_id });
  for (const { seat } of [tom, luz, marta])
    await givenBodyMember(platform, { coalition_id, body_id: duty.id, seat_id: seat, role: 'member' });
  for (const { seat } of [tom, luz, ines])
    await givenBodyMember(platform, { coalition_id, body_id: steering.id, seat_id: seat, role: 'member' });
  const settle = async (player: Player = ana, retentionDays = 30) =>
    setAlerts(platform, await player.viewer(), { seat: player.seat, dutyBody: duty.id, retentionDays });
  const rosa = await world.member({ countries: ['GT'] });
  const raise = async (overrides: Partial<Raising> = {}, player: Player = rosa): Promise<Alert> =>
    raiseAlert(platform, await player.viewer(), {
      seat: player.seat,
      what: 'Detuvieron a una familia en el puente.',
      country: 'GT',
      themes: [theme.id],
      source: 'Llamada de la familia.',
      verifiedBy: 'Visita del albergue.',
      consent: false,
      risk: 'Deportación esta noche.',
      ...overrides,
    });
  const answer = async (player: Player, alert: Pick<Alert, 'id'>, overrides: Partial<Answering> = {}) =>
    answerAlert(platform, await player.viewer(), {
      ...{ seat: player.seat, alert: alert.id, proceed: true, body: bodyId },
      ...overrides,
    });
  return {
    ...world,
    ...{ duty, steering, theme, settle, rosa, raise, answer },
    onDuty: ({ seat }: Player) =>
      givenBodyMember(platform, { coalition_id, body_id: duty.id, seat_id: seat, role: 'member' }),
    /** Writes the words of an urgent text in place of its template, in these languages, title included. */
    write: async ({ statementId }: Pick<Alert, 'statementId'>, languages?: readonly string[]) =>
      writeUrgent(platform, await marta.viewer(), { seat: marta.seat, statement: statementId!, languages }),
    of: ({ id }: Pick<Alert, 'id'>) => requireAlert(platform.store.read, id),
    async wait(until: string) {
      platform.clock.set(until);
      await drainOutbox(platform, { ...alertJobs(platform), mail: async () => {} });
    },
    async mails(kind: string) {
      const rows = await platform.store.read
        .selectFrom('outbox')
        .where('key', 'like', `mail:${kind}:%`)
        .select('payload')
        .execute();
      return rows.map(({ payload }) => payload);
    },
  };
}

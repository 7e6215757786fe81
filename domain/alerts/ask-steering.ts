import { byNamedSeat } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { bodiesOf } from '../bodies/reads.ts';
import { openDecision } from '../decisions/actions.ts';
import { ASKED_CLASSES } from '../decisions/constants.ts';
import type { Decision } from '../decisions/reads.ts';
import { Conflict } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { statementsById } from '../statements/reads.ts';
import type { Viewer } from '../viewer.ts';
import { steeringWords } from '../words/alerts.ts';
import { STEERING } from './constants.ts';
import { mayAskSteering } from './policy.ts';
import { requireAlert } from './reads.ts';
import { stepping } from './rules.ts';

/**
 * Puts the closed text of an alert to the steering committee for six hours: nobody may object, three have to answer, and
 * silence counts as agreement, which the question says with its reason.
 */
export async function askSteering(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; alert: string },
): Promise<Decision> {
  const asked = parse(stepping, input);
  const acting = byNamedSeat(viewer, asked.seat);
  const { read } = platform.store;
  const alert = await requireAlert(read, asked.alert);
  authorize(mayAskSteering(acting, alert));
  const [statement] = await statementsById(read, [alert.statementId!]);
  if (statement?.state !== 'closed') throw new Conflict('alert-text-open');
  const bodies = await bodiesOf(read, alert.coalitionId, platform.clock.now());
  const steering = bodies.find(({ kind }) => kind === 'steering');
  if (!steering) throw new Conflict('alert-no-steering');
  const hours = String(STEERING.hours);
  return openDecision(platform, viewer, {
    ...{
      seat: asked.seat,
      body: steering.id,
      statement: statement.id,
      kind: 'consent',
      hours: STEERING.hours,
    },
    questionEs: steeringWords.es.question(hours),
    questionEn: steeringWords.en.question(hours),
    rule: {
      classes: [...ASKED_CLASSES],
      quorum: { of: 'number', number: STEERING.quorum },
      ...{ adopts: 'no-objection', silence: 'agrees', minimums: [], twoKeys: false, appealHours: 0 },
    },
  });
}

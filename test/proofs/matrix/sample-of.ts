import { alertSample } from './alerts.ts';
import { credentialSample } from './credentials.ts';
import { correctionSample } from './corrections.ts';
import { decisionSample } from './decisions.ts';
import { deskSample } from './desk.ts';
import { editionSample } from './editions.ts';
import { letterSample } from './letters.ts';
import { mandateSample } from './mandates.ts';
import { requestSample } from './requests.ts';
import { roundSample } from './rounds.ts';
import { termSample } from './terms.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld } from './world.ts';

/** What an operation of one part of the product is asked with under an argument's name; undefined where any sample does. */
export function sampleOf(world: MatrixWorld, operation: string, name: string, target: Target): unknown {
  return [
    deskSample(world, operation, name, target),
    requestSample(world, operation, name, target.relation),
    mandateSample(world, operation, name),
    credentialSample(operation, name),
    alertSample(operation, name, world),
    roundSample(world, operation, name, target.relation),
    decisionSample(operation, name),
    editionSample(operation, name, { target, now: world.now }),
    letterSample(operation, name),
    correctionSample(operation, name),
    termSample(operation, name),
  ].find((sample) => sample !== undefined);
}

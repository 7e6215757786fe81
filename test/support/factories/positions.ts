import { sharePosition, type PositionGiven } from '../../../domain/positions/actions.ts';
import type { Position } from '../../../domain/positions/reads.ts';
import type { Audience } from '../../../domain/positions/rules.ts';
import { DAY, later, type Platform } from '../../../domain/platform.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { unique } from './unique.ts';

/** A position of the seat's organisation in Spanish, of yesterday wherever that is, for every member unless said otherwise. */
export async function givenPosition(
  platform: Platform,
  by: { seat: string; viewer(): Promise<Viewer> },
  overrides: Partial<PositionGiven> & {
    audience?: Audience;
    body?: string;
    supersedes?: string;
    words?: string;
  } = {},
): Promise<Position> {
  const { words = 'Nadie debe ser detenido por migrar.', ...given } = overrides;
  return sharePosition(platform, await by.viewer(), {
    seat: by.seat,
    wordings: [{ language: 'es', title: `Posicionamiento ${unique()}`, words }],
    datedOn: later(platform.clock.now(), -DAY).slice(0, 10),
    audience: 'coalition',
    ...given,
  });
}

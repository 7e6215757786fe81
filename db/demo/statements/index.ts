import type { DemoStatement } from '../types.ts';
import { aPlanPeopleCanRead } from './a-plan-people-can-read.ts';
import { afterTheHurricanes } from './after-the-hurricanes.ts';
import { childrenOnTheMove } from './children-on-the-move.ts';
import { searchingAcrossBorders } from './searching-across-borders.ts';
import { seasonalWork } from './seasonal-work.ts';
import { toAssociateIsNoOffense } from './to-associate-is-no-offense.ts';

/** The six statements, the one that presses most first. */
export const statements: DemoStatement[] = [
  aPlanPeopleCanRead,
  childrenOnTheMove,
  searchingAcrossBorders,
  afterTheHurricanes,
  toAssociateIsNoOffense,
  seasonalWork,
];

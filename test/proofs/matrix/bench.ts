import { systemClock } from '../../../domain/platform.ts';
import { atEnd } from '../../support/ending.ts';
import type { Engine } from '../../support/store.ts';
import { countingPlatform, template, type Copy, type CountingPlatform } from './copies.ts';
import { tellWorld, type MatrixWorld } from './world.ts';

/** The told world of one engine, on a copy that can be made as it was. */
export interface Bench {
  readonly engine: Engine;
  readonly platform: CountingPlatform;
  readonly world: MatrixWorld;
  /** Undoes everything since the telling. */
  renew(): Promise<void>;
  /** An untouched copy for somebody else. */
  copy(): Promise<Copy>;
}

/** Tells the world on an engine, and opens a copy of it. */
export async function bench(engine: Engine, seed: string): Promise<Bench> {
  const now = systemClock.now();
  let world: MatrixWorld | null = null;
  const copy = await template(engine, async (location) => {
    const teller = await countingPlatform(location, now, seed);
    world = await tellWorld(teller);
    await teller.store.close();
  });
  const { location, restore } = await copy();
  const platform = await countingPlatform(location, now, `${seed} acts`);
  atEnd(() => platform.store.close());
  return {
    engine,
    platform,
    world: world!,
    copy,
    renew: restore,
  };
}

import type { Target } from './samples.ts';
import { places } from './dimensions.ts';
import type { MatrixWorld } from './world.ts';

/** What is published, by the codes on its letters. */
export function editionTargets({ statements }: MatrixWorld, operation: string): Target[] | null {
  if (operation !== 'Mutation.checkAgainstEdition') return null;
  return places.map((relation) => ({
    relation,
    state: 'published',
    ids: {},
    also: { code: statements[relation].published.editionCode! },
  }));
}

/** What is held against it; undefined for any other argument. */
export function editionSample(operation: string, name: string, target: Target): unknown {
  if (operation !== 'Mutation.checkAgainstEdition') return undefined;
  return { code: target.also?.['code'], pasted: 'Nadie debe ser detenido por migrar.' }[name];
}

/** Asking for it by its code. */
export const editionQuestion = ({ statements }: MatrixWorld) =>
  places.map((relation) => ({
    text: 'query ($code: String!) { edition(code: $code) { id } }',
    variables: { code: statements[relation].published.editionCode },
    relation,
    state: 'published' as const,
  }));

import { loadViewer } from '../../../domain/accounts/load-viewer.ts';
import { supersedePosition, withdrawPosition } from '../../../domain/positions/actions-change.ts';
import { endorsePosition } from '../../../domain/positions/actions-endorse.ts';
import type { Audience } from '../../../domain/positions/rules.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { givenPosition } from '../../support/factories/positions.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Target } from './samples.ts';
import type { MatrixWorld, Person } from './world.ts';

/** The positions there are, by who may know them and whose they are. */
export const kinds = [
  'own body',
  'other body',
  'for members',
  'for everybody',
  'withdrawn',
  'by who approves',
  'by an alias',
  'other coalition',
  'public abroad',
] as const;
export type Kind = (typeof kinds)[number];

export interface KnownPosition {
  id: string;
  slug: string;
  /** Another of the same organisation. */
  newer: string;
}

/**
 * Positions of a member nobody of the cast speaks for, of the organisation with approval, of the one with an alias and
 * of the neighbours. Two are endorsed, a draft of "own body" began from one, and one took the place of another.
 */
export async function tellPositions(
  platform: TestPlatform,
  {
    cast,
    extras,
    bodies,
    statements,
    coalitions,
  }: Pick<MatrixWorld, 'cast' | 'extras' | 'bodies' | 'statements' | 'coalitions'>,
): Promise<MatrixWorld['positions']> {
  const viewer = async ({ token }: Person) =>
    (await loadViewer(platform.store, { token }, platform.clock.now()))!;
  const bytes = new TextEncoder().encode('%PDF-1.7 …');
  const share = async (owner: Person, title: string, audience: Audience, body?: string) => {
    const by = { seat: owner.seatId, viewer: () => viewer(owner) };
    const wordings = [
      { language: 'es', title, words: 'Nadie debe ser detenido por migrar.' },
      { language: 'en', title, file: { name: 'position.pdf', bytes } },
    ];
    const given = { wordings, audience, ...(body !== undefined && { body }) };
    const { id, slug } = await givenPosition(platform, by, given);
    const { id: newer } = await givenPosition(platform, by, given);
    return { id, slug, newer };
  };
  const { free, foreign } = extras;
  const positions: MatrixWorld['positions'] = {
    'own body': await share(free, 'Para el grupo', 'body', bodies['own body']),
    'other body': await share(free, 'Para el otro grupo', 'body', bodies['other body']),
    'for members': await share(free, 'Para la membresía', 'coalition'),
    'for everybody': await share(free, 'Para todo el mundo', 'public'),
    withdrawn: await share(free, 'Retirado', 'public'),
    'by who approves': await share(cast.signer, 'De quien aprueba', 'coalition'),
    'by an alias': await share(cast['withheld signer'], 'Con otro nombre', 'coalition'),
    'other coalition': await share(foreign, 'De la otra coalición', 'coalition'),
    'public abroad': await share(foreign, 'De la otra, para todo el mundo', 'public'),
  };
  const seat = free.seatId;
  const gone = { seat, position: positions.withdrawn.id };
  await supersedePosition(platform, await viewer(free), { ...gone, by: positions['for members'].id });
  await withdrawPosition(platform, await viewer(free), gone);
  const signer = cast['sole signer'];
  for (const [kind, shown] of [
    ['for members', 'members'],
    ['for everybody', 'public'],
  ] as const)
    await endorsePosition(platform, await viewer(signer), {
      seat: signer.seatId,
      position: positions[kind].id,
      shown,
    });
  await platform.store.write((trx) =>
    trx
      .insertInto('position_uses')
      .values({
        id: platform.newId(),
        coalition_id: coalitions.own.id,
        position_id: positions['for everybody'].id,
        statement_id: statements['own body'].draft.id,
        kind: 'origin',
        block_id: null,
        language: null,
        seat_id: cast['staff coordinator'].seatId,
        at: platform.clock.now(),
      })
      .execute(),
  );
  return positions;
}

/** Every position, with the draft and the body its words could go to, and another of its organisation. */
export function positionTargets({ positions, statements, bodies }: MatrixWorld): Target[] {
  return kinds.map((relation) => {
    const { id, newer } = positions[relation];
    const abroad = relation === 'other coalition' || relation === 'public abroad';
    const place = abroad ? 'other coalition' : 'own body';
    const also = {
      newer: nodeId('Position', newer),
      statement: nodeId('Statement', statements[place].draft.id),
      body: nodeId('Body', bodies[place]),
    };
    return { relation, ids: { position: nodeId('Position', id) }, also };
  });
}

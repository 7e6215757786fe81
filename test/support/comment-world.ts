import { openRound } from '../../domain/statements/open-round.ts';
import { requireStatement, type Statement } from '../../domain/statements/reads.ts';
import { beginThread, type Beginning } from '../../domain/texts/comments/actions.ts';
import type { Thread } from '../../domain/texts/comments/reads.ts';
import { endRound } from '../../domain/texts/rounds/actions.ts';
import { roundsOfTexts } from '../../domain/texts/rounds/reads.ts';
import { givenBody, givenBodyMember } from './factories/bodies.ts';
import type { TestPlatformOptions } from './platform.ts';
import { signingWorld, type Player, type SigningWorld } from './signing-world.ts';

/** A statement that every member reads, and its threads of comments. */
export interface CommentWorld extends SigningWorld {
  statement: Statement;
  /** A body in which Luz and Inés are, to be asked in rounds. */
  askedId: string;
  /** Asks that body, for a week. */
  round(kind: 'comments' | 'red-lines'): Promise<string>;
  /** Begins a thread on the whole text, by Marta unless said otherwise. */
  say(overrides?: Partial<Beginning>, by?: Player): Promise<Thread>;
}

export async function commentWorld(options: TestPlatformOptions = {}): Promise<CommentWorld> {
  const world = await signingWorld(options);
  const { platform, coalitionId: coalition_id, marta, tom, luz, ines } = world;
  const draft = await world.draft();
  const open = async (bodyId: string, kind: 'comments' | 'red-lines' = 'comments') => {
    const by = { seat: tom.seat, statement: draft.id };
    return openRound(platform, await tom.viewer(), { ...by, kind, days: 7, bodies: [bodyId] });
  };
  const endOpen = async () => {
    const [last] = await roundsOfTexts(platform.store.read, [draft.textId]);
    if (last?.endedAt !== null) return;
    const of = { seat: tom.seat, text: draft.textId, round: last.id };
    await endRound(platform, await tom.viewer(), of);
  };
  await open(world.bodyId);
  await endOpen();
  const statement = await requireStatement(platform.store.read, draft.id);
  const asked = await givenBody(platform, { coalition_id, kind: 'working-group' });
  for (const { seat } of [luz, ines])
    await givenBodyMember(platform, { coalition_id, body_id: asked.id, seat_id: seat, role: 'member' });
  return {
    ...world,
    statement,
    askedId: asked.id,
    async round(kind) {
      await endOpen();
      return (await open(asked.id, kind)).round!.id;
    },
    async say(overrides = {}, by = marta) {
      return beginThread(platform, await by.viewer(), {
        seat: by.seat,
        text: statement.textId,
        language: 'es',
        kind: 'comment',
        block: null,
        anchor: null,
        quote: null,
        body: '¿Citamos aquí el hallazgo de la misión?',
        mentions: [],
        ...overrides,
      });
    },
  };
}

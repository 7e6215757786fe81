import { endSessions } from '../../../domain/accounts/sessions.ts';
import { addBodyMember, endBodyMember } from '../../../domain/bodies/actions.ts';
import { endSeat } from '../../../domain/organizations/actions.ts';
import type { Platform } from '../../../domain/platform.ts';
import { giveTextRight, takeTextRight } from '../../../domain/statements/actions-rights.ts';
import { closeText } from '../../../domain/statements/close-text.ts';
import { requireText } from '../../../domain/texts/reads.ts';
import { rightsGiven } from '../../../domain/texts/rights/reads.ts';
import { endRound } from '../../../domain/texts/rounds/actions.ts';
import { transact } from '../../../domain/transaction.ts';
import type { By, Scene, Writer } from './scene.ts';

/** One way in which somebody stops being allowed to write: by the product's own act, or because the time has come. */
export interface Ending {
  /** What they may write by until then. */
  by: By;
  end: (scene: Scene, writer: Writer, platform: Platform) => Promise<unknown>;
}

const sessions =
  (which: (writer: Writer) => { id: string }[] | { personId: string }[]): Ending['end'] =>
  (_scene, writer, platform) =>
    transact(platform, async (tx) => {
      tx.begin();
      for (const one of which(writer)) await endSessions(tx, one);
    });

/** What their right rests on says when it ends. Nobody does anything, and nothing is told. */
const timePasses: Ending['end'] = (scene, { until }) => Promise.resolve(scene.platform.clock.set(until!));

/** All of them, by name. The last closes the texts, so it comes last. */
export const endings: Record<string, Ending> = {
  signedOutOfEachSession: {
    by: 'place',
    end: sessions(({ sessionIds }) => sessionIds.map((id) => ({ id }))),
  },
  allSessionsEnded: { by: 'place', end: sessions(({ personId }) => [{ personId }]) },
  demotedToObserver: {
    by: 'place',
    end: async ({ coordinator, bodyId }, { seatId }, platform) =>
      addBodyMember(platform, await coordinator.viewer(), {
        seat: coordinator.seatId,
        body: bodyId,
        member: seatId,
        role: 'observer',
      }),
  },
  removedFromTheBody: {
    by: 'place',
    end: async ({ coordinator, bodyId }, { seatId }, platform) =>
      endBodyMember(platform, await coordinator.viewer(), {
        seat: coordinator.seatId,
        body: bodyId,
        member: seatId,
      }),
  },
  rightLowered: {
    by: 'place',
    end: async ({ coordinator, texts }, { seatId }, platform) => {
      for (const { text } of texts)
        await giveTextRight(platform, await coordinator.viewer(), {
          seat: coordinator.seatId,
          text: text.id,
          kind: 'seat',
          grantee: seatId,
          right: 'suggest',
        });
    },
  },
  rightTaken: {
    by: 'right',
    end: async ({ coordinator, texts }, { person }, platform) => {
      for (const { text } of texts) {
        const given = await rightsGiven(platform.store.read, [text.id]);
        await takeTextRight(platform, await coordinator.viewer(), {
          seat: coordinator.seatId,
          text: text.id,
          grant: given.find((one) => one.person === person)!.id,
        });
      }
    },
  },
  seatEnded: {
    by: 'place',
    end: async (_scene, { seatId, viewer }, platform) =>
      endSeat(platform, await viewer(), { seat: seatId, endedSeat: seatId }),
  },
  timeOfTheSeatPassed: { by: 'seat-until', end: timePasses },
  timeOfThePlacePassed: { by: 'place-until', end: timePasses },
  roundEnded: {
    by: 'round',
    end: async ({ coordinator, texts }, _writer, platform) => {
      for (const { text } of texts)
        await endRound(platform, await coordinator.viewer(), {
          seat: coordinator.seatId,
          text: text.id,
          round: (await requireText(platform.store.read, text.id)).round!.id,
        });
    },
  },
  timeOfTheRoundPassed: { by: 'round', end: timePasses },
  textsClosed: {
    by: 'place',
    end: async ({ coordinator, texts }, _writer, platform) => {
      for (const { statementId } of texts)
        await closeText(platform, await coordinator.viewer(), {
          seat: coordinator.seatId,
          statement: statementId,
          incomplete: true,
        });
    },
  },
};

import type { GoneReason, Refusal, Role } from '../../realtime/wire.ts';
import type { KeptWords } from './words-kept.ts';

/**
 * saved: the server has acknowledged everything. saving: on its way. on-device: not connected, and everything
 * unsent would survive closing this tab. refused: some words were not taken and are offered for copying.
 */
export type TextState = 'saved' | 'saving' | 'on-device' | 'refused' | 'read-only';

export interface TextStatus {
  state: TextState;
  connected: boolean;
  signedOut: boolean;
  role: Role | null;
  /** Closed: nobody writes here any more. */
  closed: boolean;
}

/** What a provider tells; each with `on` and `off`. */
export interface TextEvents {
  /** The text as the server has it is here. */
  synced: () => void;
  /** What was kept on this device is here, though the server has not been heard yet. */
  loaded: () => void;
  status: (status: TextStatus) => void;
  gone: (reason: GoneReason) => void;
  /** Words were not taken. `doc` and `awareness` are new ones from here on: bind the editor again. */
  refused: (refusal: { reason: Refusal; words: KeptWords[] }) => void;
}

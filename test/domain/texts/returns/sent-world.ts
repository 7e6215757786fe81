import type { Press } from '../../../../domain/print/press.ts';
import { beginThread, type Beginning } from '../../../../domain/texts/comments/actions.ts';
import { threadsOf, type Thread } from '../../../../domain/texts/comments/reads.ts';
import { textFile } from '../../../../domain/texts/export/text-file.ts';
import type { Importer } from '../../../../domain/texts/import/importer.ts';
import { bringReturn } from '../../../../domain/texts/returns/actions.ts';
import { changesOfReturn, type ReturnedChange } from '../../../../domain/texts/returns/reads.ts';
import { editedInWord, type WordEdit } from '../../../support/edited-in-word.ts';
import type { TestPlatformOptions } from '../../../support/platform.ts';
import type { Player } from '../../../support/signing-world.ts';
import { suggestionWorld, type SuggestionWorld } from '../../../support/suggestion-world.ts';

export const LAWYER = 'Licda. Méndez';

/** A draft of one paragraph whose Word file goes to a lawyer, and comes back by Marta. */
export interface SentWorld extends SuggestionWorld {
  /** The file with what is proposed and said. */
  send(): Promise<Uint8Array>;
  /** Brings a file back after these edits, and answers what it brought. */
  bring(file: Uint8Array, edits: readonly WordEdit[], by?: Player): Promise<ReturnedChange[]>;
  /** Begins a thread on the paragraph. */
  say(by: Player, body: string, more?: Partial<Beginning>): Promise<Thread>;
  threads(): Promise<Thread[]>;
}

export async function sentWorld(
  { press, importer }: { press: Press; importer: Importer },
  options: TestPlatformOptions = {},
  sentence?: string,
): Promise<SentWorld> {
  const world = await suggestionWorld(options, sentence);
  const { platform, marta, textId: text, blockId: block, coalitionSlug: coalition, statement } = world;
  return {
    ...world,
    async send() {
      const asked = { coalition, statement: statement.slug, language: 'es', version: null } as const;
      const as = { format: 'docx', marked: true, shown: 'es' } as const;
      return (await textFile(platform, press, await marta.viewer(), { ...asked, ...as })).bytes;
    },
    async bring(file, edits, by = marta) {
      const back = await bringReturn(platform, importer, await by.viewer(), {
        ...{ seat: by.seat, text, language: 'es', fileName: 'es.docx' },
        bytes: editedInWord(file, edits),
      });
      return changesOfReturn(platform.store.read, back.id);
    },
    say: async (by, body, more = {}) =>
      beginThread(platform, await by.viewer(), {
        ...{ seat: by.seat, text, language: 'es', kind: 'comment', block },
        ...{ anchor: null, quote: null, body, mentions: [], ...more },
      }),
    threads: () => threadsOf(platform.store.read, { texts: [text] }),
  };
}

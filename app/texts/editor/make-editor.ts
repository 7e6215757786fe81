import { Editor, Extension } from '@tiptap/core';
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node, Schema } from '@tiptap/pm/model';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { fragmentName } from '../../../domain/texts/schema.ts';
import { blockIds, type BlockIdsOptions } from './block-ids.ts';
import { carets } from './carets.ts';
import { commentPlaces } from './comment-places.ts';
import { keys, type KeyHandlers } from './keys.ts';
import { layout } from './layout.ts';
import { notePlaces } from './note-places.ts';
import { modelNodes } from './nodes.ts';
import { ownPlace } from './own-place.ts';
import { deadLinks } from './dead-links.ts';
import { exactWriting } from './exact-writing.ts';
import { paste, type PasteRefusal } from './paste.ts';
import { saying } from './suggestion-marks.ts';
import { termPlaces } from './term-places.ts';
import { pointing, type PointingOptions } from './suggesting/pointing.ts';
import { suggesting, type SuggestingOptions } from './suggesting/suggesting.ts';
import { writableOnly } from './writable.ts';

export interface EditorOptions {
  element: HTMLElement;
  doc: Y.Doc;
  awareness: Awareness;
  /** Who writes here. */
  personId: string;
  language: string;
  /** What readers of the screen hear this field called. */
  label: string;
  /** Id of the sentence that tells how to reach the buttons. */
  hint: string;
  invitation: string;
  /** What a link that is known to be dead is called. */
  deadLink: string;
  /** What they are told before words that are only suggested. */
  said: Parameters<typeof saying>[1];
  editable: boolean;
  keys: KeyHandlers;
  wanted: BlockIdsOptions['wanted'];
  sister: (schema: Schema) => Node | null;
  refusedPaste: (why: PasteRefusal) => void;
  suggesting: SuggestingOptions;
  pointing: PointingOptions;
}

/** Chance, for block ids. */
export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** One language of a text, written by many at once. */
export function makeEditor(options: EditorOptions): Editor {
  const { doc, awareness, language } = options;
  return new Editor({
    element: options.element,
    injectCSS: false,
    editable: options.editable,
    extensions: [
      ...saying(modelNodes, options.said),
      Collaboration.configure({ fragment: doc.getXmlFragment(fragmentName(language)) }),
      carets(awareness, options.personId),
      keys(options.keys),
      suggesting(options.suggesting),
      Extension.create({
        name: 'words',
        addProseMirrorPlugins() {
          return [
            exactWriting(options.suggesting.hand.isOwn),
            ownPlace(isChangeOrigin),
            blockIds({
              isFromElsewhere: isChangeOrigin,
              wanted: options.wanted,
              sister: () => options.sister(this.editor.schema),
              random,
            }),
            notePlaces(isChangeOrigin),
            writableOnly(isChangeOrigin),
            layout(options.invitation),
            commentPlaces(language, isChangeOrigin),
            deadLinks(options.deadLink),
            pointing(options.pointing),
            termPlaces(),
            paste(this.editor.schema, { random, refused: options.refusedPaste }),
          ];
        },
      }),
    ],
    editorProps: { attributes: attributesOf(options, options.editable) },
  });
}

/** Lets an editor be written in, or only read. */
export function setEditable(editor: Editor, options: Spoken, editable: boolean): void {
  if (editor.isEditable !== editable)
    editor.setOptions({ editable, editorProps: { attributes: attributesOf(options, editable) } });
}

type Spoken = Pick<EditorOptions, 'language' | 'label' | 'hint'>;

/** What readers of the screen are told of a sheet: a field while it is written in, words while it is read. */
function attributesOf({ language, label, hint }: Spoken, editable: boolean): Record<string, string> {
  const field = { role: 'textbox', 'aria-multiline': 'true', 'aria-describedby': hint };
  return {
    class: 'sheet',
    lang: language,
    spellcheck: 'true',
    'aria-label': label,
    ...(editable ? field : { role: 'group' }),
  };
}

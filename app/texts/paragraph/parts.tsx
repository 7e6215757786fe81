import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import type { Refusal } from '../../ui/refusal.ts';
import { Modes, Tabs } from '../../ui/tabs.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { CommentPart } from './comment-part.tsx';
import type { Paragraph } from './load.ts';
import { Pending } from './pending.tsx';
import { SuggestForm } from './suggest-form.tsx';

export type Part = 'suggest' | 'comment';

interface ParagraphPartsProps {
  paragraph: Paragraph;
  part: Part;
  /** Addresses of the two parts on a page; on a sheet over the words, what chooses one. */
  places: Record<Part, string> | ((part: Part) => void);
  last: Refusal | undefined;
  action?: string;
  sending: boolean;
  onSend?: (form: HTMLFormElement) => void;
}

/** Proposing what a paragraph should say, or commenting on it. */
export function ParagraphParts({ paragraph, part, places, ...form }: ParagraphPartsProps) {
  const words = paragraphSheetWords[useLanguage()];
  const items = [
    { key: 'suggest' as const, label: words.suggest, icon: 'edit' as const },
    { key: 'comment' as const, label: words.comment(paragraph.threads.length), icon: 'comment' as const },
  ].map((item) => ({ ...item, current: item.key === part }));
  return (
    <>
      {typeof places === 'function' ? (
        <Modes
          label={words.parts}
          items={items.map((item) => ({ ...item, onChoose: () => places(item.key) }))}
        />
      ) : (
        <Tabs label={words.parts} items={items.map(({ key, ...item }) => ({ ...item, to: places[key] }))} />
      )}
      {part === 'comment' ? (
        <CommentPart paragraph={paragraph} {...form} />
      ) : paragraph.maySuggest ? (
        <>
          <SuggestForm key={paragraph.block} paragraph={paragraph} {...form} />
          <Pending paragraph={paragraph} />
        </>
      ) : (
        <p className="small quiet">{words.mayNot[whyNot(paragraph)]}</p>
      )}
    </>
  );
}

function whyNot({ open, mayComment }: Paragraph): 'closed' | 'redLines' | 'suggest' {
  if (!open) return 'closed';
  return mayComment.redLine ? 'redLines' : 'suggest';
}

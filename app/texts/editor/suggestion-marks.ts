import { Mark, type Extensions } from '@tiptap/core';
import type { Mark as ModelMark } from '@tiptap/pm/model';
import { SUGGESTION_MARKS, reformatOf, type Reformat } from '../../../domain/texts/suggestion-marks.ts';

const [insertion, deletion, reformat] = SUGGESTION_MARKS;

/** Words do not take a mark from what they are typed beside, and nothing that is pasted brings one. */
const proposed = { inclusive: false, parseHTML: () => [] };

const id = {
  id: {
    default: null,
    renderHTML: ({ id: value }: Record<string, unknown>) => ({ 'data-suggestion': value }),
    parseHTML: () => null,
  },
};

/** What readers of the screen are told before such words; nobody copies it. */
interface Said {
  said: string;
}
const silent = () => ({ said: '' });

const Insertion = Mark.create<Said>({
  name: insertion,
  ...proposed,
  addOptions: silent,
  addAttributes: () => id,
  renderHTML({ HTMLAttributes }) {
    return ['ins', { ...HTMLAttributes, class: 'proposed', 'data-said': this.options.said }, 0];
  },
});

/** Several people may strike the same words. */
const Deletion = Mark.create<Said>({
  name: deletion,
  ...proposed,
  addOptions: silent,
  excludes: '',
  addAttributes: () => id,
  renderHTML({ HTMLAttributes }) {
    return ['del', { ...HTMLAttributes, class: 'proposed', 'data-said': this.options.said }, 0];
  },
});

const hidden = { default: null, renderHTML: () => ({}), parseHTML: () => null };

const Reformatted = Mark.create<Said>({
  name: reformat,
  ...proposed,
  addOptions: silent,
  excludes: '',
  addAttributes: () => ({ ...id, mark: hidden, on: hidden, href: hidden }),
  renderHTML({ mark, HTMLAttributes }) {
    const look = `${mark.attrs['on'] ? '' : 'no-'}${mark.attrs['mark']}`;
    return ['span', { ...HTMLAttributes, class: `proposed look ${look}`, 'data-said': this.options.said }, 0];
  },
});

/** What is proposed inside the words, mark by mark as in domain/texts/suggestion-marks.ts. */
export const suggestionMarks: Extensions = [Insertion, Deletion, Reformatted];

/** The same extensions, with what readers of the screen are told. */
export function saying(
  extensions: Extensions,
  said: { added: string; removed: string; reformatted: string },
): Extensions {
  const words: Record<string, string> = {
    [insertion]: said.added,
    [deletion]: said.removed,
    [reformat]: said.reformatted,
  };
  return extensions.map((one) => (one.name in words ? one.configure({ said: words[one.name] }) : one));
}

export const isSuggestionMark = ({ type }: ModelMark): boolean =>
  SUGGESTION_MARKS.some((name) => name === type.name);

/** The suggestion a mark belongs to. */
export const suggestionOf = ({ attrs }: ModelMark): string => String(attrs['id']);

/** The suggestion that puts these words in; null for accepted ones. */
export function insertedBy(marks: readonly ModelMark[]): string | null {
  const mark = marks.find(({ type }) => type.name === insertion);
  return mark ? suggestionOf(mark) : null;
}

/** The suggestions that would strike these words. */
export function struckBy(marks: readonly ModelMark[]): string[] {
  return marks.filter(({ type }) => type.name === deletion).map(suggestionOf);
}

/** The looks that are proposed for these words. */
export function reformatsOf(marks: readonly ModelMark[]): Reformat[] {
  return marks.flatMap(({ type, attrs }) => (type.name === reformat ? (reformatOf(attrs) ?? []) : []));
}

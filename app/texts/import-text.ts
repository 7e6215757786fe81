import { textPageWords } from '../../domain/words/text-pages.ts';
import { readForm } from '../http/read-form.ts';
import type { RequestContext } from '../load-context.d.ts';
import type { Problem } from '../ui/refusal.ts';
import { ImportText } from './mutations.ts';
import { problemsOf } from '../refused.ts';

/** What a file may weigh. */
const FILE_BYTES = 10_000_000;
/** The endings a file may have. */
export const FILE_KINDS = ['.docx', '.odt', '.html', '.htm', '.md', '.markdown', '.txt'];

/** What came in, and what of it could not be kept. */
export interface ImportDone {
  language: string;
  blocks: number;
  notices: string[];
  /** It stands after what was there. */
  appended: boolean;
}
type Outcome = ImportDone | { problems: Problem[]; form: FormData };

/** Brings a file or pasted words into one language of a text. */
export async function importText(request: Request, context: RequestContext): Promise<Outcome> {
  const words = textPageWords[context.language].import;
  const read = await readForm(request, FILE_BYTES);
  if (read === null) return { problems: [{ message: words.unreadable }], form: new FormData() };
  const { form, heavy } = read;
  if (heavy.length > 0) return { problems: [{ field: 'file', message: words.tooLarge }], form };
  const refuse = (field: string, message: string): Outcome => ({ problems: [{ field, message }], form });

  const file = fileOf(form.get('file'));
  if (file?.size === 0) return refuse('file', words.empty);
  const pasted = String(form.get('pasted') ?? '');
  if (file === null && pasted.trim() === '') return refuse('file', words.neither);
  if (file !== null && pasted.trim() !== '') return refuse('pasted', words.both);
  if (file !== null && !FILE_KINDS.some((ending) => file.name.toLowerCase().endsWith(ending)))
    return refuse('file', words.kind);

  const language = String(form.get('language') ?? '');
  const bytes = file === null ? null : new Uint8Array(await file.arrayBuffer());
  const upload =
    file === null || bytes === null
      ? null
      : await context.files.upload({ name: file.name, type: file.type, bytes });
  const replace = form.get('where') !== 'append';
  const { result } = await context.graphql(ImportText, {
    input: {
      seat: String(form.get('seat') ?? ''),
      statement: String(form.get('statement') ?? ''),
      language,
      replace,
      ...(upload === null ? { text: pasted } : { upload }),
    },
  });
  if (result.__typename === 'ImportedText')
    return { language, blocks: result.blocks, notices: [...result.notices], appended: !replace };
  return { problems: problemsOf(result, (fault) => formField(fault, upload !== null)), form };
}

function formField(fault: string, isFile: boolean): string | undefined {
  const name = fault.split('.').at(-1) ?? '';
  if (name === 'language') return name;
  return ['upload', 'text', 'html'].includes(name) ? (isFile ? 'file' : 'pasted') : undefined;
}

/** The file chosen, which may be empty; a field left alone arrives as a file without a name. */
const fileOf = (value: FormDataEntryValue | null) =>
  value instanceof File && (value.size > 0 || value.name !== '') ? value : null;

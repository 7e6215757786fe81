import { CHECKED_BYTES } from '../../domain/editions/constants.ts';
import { editionsWords } from '../../domain/words/editions.ts';
import { verifyWords } from '../../domain/words/verify.ts';
import { readForm } from '../http/read-form.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import { refusal, type Problem, type Refusal } from '../ui/refusal.ts';
import { CheckAgainstEdition } from './queries.ts';

/** Holds what a form brings against what was published under a code. */
export async function checkForm(request: Request, code: string, context: RequestContext) {
  const { language } = context;
  const read = await readForm(request, CHECKED_BYTES);
  if (read === null) return refused([{ message: verifyWords[language].unreadable }], new FormData());
  const { form, heavy } = read;
  if (heavy.length > 0)
    return refused([{ field: 'file', message: editionsWords[language].refusals['check-too-large'] }], form);
  const file = fileOf(form.get('file'));
  const { result } = await context.graphql(CheckAgainstEdition, {
    input: {
      code,
      pasted: String(form.get('pasted') ?? ''),
      upload: file === null ? null : await bring(file, context),
    },
  });
  const pasted = String(form.get('pasted') ?? '');
  if (result.__typename === 'EditionCheck') return { refusal: null, found: result, pasted };
  return refused(problemsOf(result, shows('pasted', 'file')), form);
}

export type Checked = Awaited<ReturnType<typeof checkForm>>;
export type Found = NonNullable<Checked['found']>;

function refused(problems: Problem[], form: FormData): { refusal: Refusal; found: null; pasted: '' } {
  return { refusal: refusal(problems, form), found: null, pasted: '' };
}

async function bring(file: File, { files }: RequestContext): Promise<string> {
  return files.toCheck({
    name: file.name,
    type: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
}

/** The file chosen, which may be empty; a field left alone arrives as a file without a name. */
const fileOf = (value: FormDataEntryValue | null) =>
  value instanceof File && (value.size > 0 || value.name !== '') ? value : null;

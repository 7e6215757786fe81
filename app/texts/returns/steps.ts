import { returnWords } from '../../../domain/words/returns.ts';
import { textPageWords } from '../../../domain/words/text-pages.ts';
import { readForm } from '../../http/read-form.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { BringReturn, ClearDropped, CreditReturned, DropReturned, PlaceReturned } from './mutations.ts';

const FILE_BYTES = 10_000_000;

/** Does what a form of the page asks; answers what to correct, and the file that came back just now. */
export async function takeReturnStep(
  request: Request,
  context: RequestContext,
): Promise<{ problems: Problem[]; form: FormData; brought?: number | undefined }> {
  const read = await readForm(request, FILE_BYTES);
  const words = textPageWords[context.language].import;
  if (read === null) return { problems: [{ message: words.unreadable }], form: new FormData() };
  const { form, heavy } = read;
  if (heavy.length > 0) return { problems: [{ field: 'file', message: words.tooLarge }], form };
  const said = (name: string) => String(form.get(name) ?? '');
  const seat = said('seat');
  const returned = said('returned');
  const answers = {
    place: async () => {
      const input = { seat, returned, block: said('block'), after: said('how') === 'after' };
      return problemsOf((await context.graphql(PlaceReturned, { input })).result, () => `block-${returned}`);
    },
    drop: async () => problemsOf((await context.graphql(DropReturned, { input: { seat, returned } })).result),
    clear: async () =>
      problemsOf((await context.graphql(ClearDropped, { input: { seat, return: said('return') } })).result),
    credit: async () => {
      const input = {
        seat,
        return: said('return'),
        author: said('author'),
        organisation: said('organisation'),
      };
      return problemsOf((await context.graphql(CreditReturned, { input })).result, () => 'organisation');
    },
  };
  if (said('step') === 'bring') return { ...(await bring(form, context)), form };
  const step = answers[said('step') as keyof typeof answers] as (() => Promise<Problem[]>) | undefined;
  if (!step) throw new Response(null, { status: 400 });
  return { problems: await step(), form };
}

async function bring(
  form: FormData,
  context: RequestContext,
): Promise<{ problems: Problem[]; brought?: number | undefined }> {
  const file = form.get('file');
  const words = returnWords[context.language];
  if (!(file instanceof File) || (file.size === 0 && file.name === ''))
    return { problems: [{ field: 'file', message: textPageWords[context.language].import.neither }] };
  if (!/\.(docx|odt)$/i.test(file.name))
    return { problems: [{ field: 'file', message: words.refusals['return-kind'] }] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const upload = await context.files.upload({ name: file.name, type: file.type, bytes });
  const said = (name: string) => String(form.get(name) ?? '');
  const { result } = await context.graphql(BringReturn, {
    input: { seat: said('seat'), text: said('text'), language: said('language'), upload },
  });
  return {
    problems: problemsOf(result, (field) => (field.endsWith('language') ? 'language' : 'file')),
    brought: result.__typename === 'Return' ? result.number : undefined,
  };
}

import { replace } from '@remix-run/node';
import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, refuse, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { KeepRecording, RemoveRecording, WriteSummary } from './mutations.ts';

/*
 * The forms of the page; all have `seat`, `statement` and `language`.
 *
 * summary    words (nothing: it goes)
 * recording  upload
 * remove
 */

/** Does what a form of the page asks, and leads back to it, or says what to correct. */
export async function answerCompanionStep(request: Request, context: RequestContext) {
  const form = await request.formData();
  const problems = await take(form, context);
  if (problems.length > 0) return refuse(problems, form);
  return replace(new URL(request.url).pathname, 303);
}

async function take(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const at = { seat: said('seat'), statement: said('statement'), language: said('language') };
  switch (said('step')) {
    case 'summary': {
      const { result } = await context.graphql(WriteSummary, { input: { ...at, words: said('words') } });
      return problemsOf(result, shows('words'));
    }
    case 'recording': {
      const upload = await uploadOf(form, context);
      const { result } = await context.graphql(KeepRecording, { input: { ...at, upload } });
      return problemsOf(result, (fault) => (fault === 'file' ? 'upload' : shows('upload')(fault)));
    }
    case 'remove':
      return problemsOf((await context.graphql(RemoveRecording, { input: at })).result);
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The file the form brought, put on the shelf; nothing is nowhere there. */
async function uploadOf(form: FormData, context: RequestContext): Promise<string> {
  const file = form.get('upload');
  if (!(file instanceof File) || file.size === 0) return '';
  const bytes = new Uint8Array(await file.arrayBuffer());
  return context.files.upload({ name: file.name, type: file.type, bytes });
}

import { LOGO_LIMITS } from '../../domain/organizations/constants.ts';
import { refusal } from '../../domain/words/refusals.ts';
import { readForm } from '../http/read-form.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { RemoveLogo, SetLogo } from './mutations.ts';

type Outcome = { done: 'logo' | 'no-logo' } | { problems: Problem[] };

/** The form of a page that may bring a logo. Of a file that is too heavy only that is known. */
export async function readLogoForm(request: Request): Promise<FormData> {
  const read = await readForm(request, LOGO_LIMITS.bytes);
  if (read?.heavy.length === 0) return read.form;
  const form = read?.form ?? new FormData();
  form.set('do', 'logo');
  form.set('broken', read === null ? 'logo-not-readable' : 'logo-too-large');
  return form;
}

/** Gives the organisation the logo that the form brings, or takes it away. */
export async function changeLogo(form: FormData, context: RequestContext): Promise<Outcome> {
  const refuse = (word: string): Outcome => ({
    problems: [{ field: 'logo', message: refusal(context.language, word) }],
  });
  const broken = form.get('broken');
  if (typeof broken === 'string') return refuse(broken);
  const whose = { seat: String(form.get('seat') ?? ''), membership: String(form.get('membership') ?? '') };
  if (form.get('do') === 'no-logo') {
    const { result } = await context.graphql(RemoveLogo, { input: whose });
    return result.__typename === 'Membership'
      ? { done: 'no-logo' }
      : { problems: problemsOf(result, shows()) };
  }
  const file = form.get('logo');
  if (!(file instanceof File) || file.size === 0) return refuse('logo-missing');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const upload = await context.files.upload({ name: file.name, type: file.type, bytes });
  const { result } = await context.graphql(SetLogo, { input: { ...whose, upload } });
  return result.__typename === 'Membership'
    ? { done: 'logo' }
    : { problems: problemsOf(result, shows('logo')) };
}

import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import { themesIn } from '../tags/themes-in.ts';
import type { Problem } from '../ui/refusal.ts';
import { RaiseAlert } from './documents.ts';

/** Raises what the form says; answers the last word of its address, or what is wrong. */
export async function raise(
  form: FormData,
  { graphql }: Pick<RequestContext, 'graphql'>,
): Promise<{ key: string } | { problems: Problem[] }> {
  const said = (name: string) => String(form.get(name) ?? '');
  const { result } = await graphql(RaiseAlert, {
    input: {
      ...{ seat: said('seat'), what: said('what'), country: said('country') },
      ...{ source: said('source'), verifiedBy: said('verifiedBy'), risk: said('risk') },
      alertThemes: themesIn(form),
      consent: form.has('consent'),
      affected: said('affected').trim() || null,
    },
  });
  return result.__typename === 'Alert' ? { key: result.key } : { problems: problemsOf(result) };
}

import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import { found } from '../shell/guard.ts';
import type { Problem } from '../ui/refusal.ts';
import { countriesIn } from './corridor-form.tsx';
import { ChangeCorridor, CreateCorridor } from './mutations.ts';
import { CorridorFormQuery, CorridorsQuery } from './queries.ts';

const said = (form: FormData, name: string) => String(form.get(name) ?? '');
const wordsIn = (form: FormData) => ({
  seat: said(form, 'seat'),
  nameEs: said(form, 'nameEs'),
  nameEn: said(form, 'nameEn'),
  countries: countriesIn(form),
});

/** A fault of any country is one of the countries. */
const fieldOf = (fault: string) => (fault.startsWith('countries') ? 'countries' : fault);

/** Adds the corridor a form describes: its address, or what is wrong with it. */
export async function addCorridor(
  form: FormData,
  slug: string,
  context: RequestContext,
): Promise<{ slug: string } | { problems: Problem[] }> {
  const { coalition } = await context.graphql(CorridorsQuery, { slug });
  const input = { ...wordsIn(form), coalition: found(coalition).id };
  const { result } = await context.graphql(CreateCorridor, { input });
  return result.__typename === 'Corridor' ? { slug: result.slug } : { problems: problemsOf(result, fieldOf) };
}

/** Changes a corridor as a form describes it; what is wrong with it, if anything is. */
export async function changeCorridor(
  form: FormData,
  at: { coalition: string; slug: string },
  context: RequestContext,
): Promise<Problem[]> {
  const { coalition } = await context.graphql(CorridorFormQuery, at);
  const input = { ...wordsIn(form), corridor: coalition?.corridor?.id ?? '' };
  const { result } = await context.graphql(ChangeCorridor, { input });
  return problemsOf(result, fieldOf);
}

import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import { found } from '../shell/guard.ts';
import type { Problem } from '../ui/refusal.ts';
import { CreateTheme, RenameTheme } from './mutations.ts';
import { CorridorsQuery, ThemesQuery } from './queries.ts';

const said = (form: FormData, name: string) => String(form.get(name) ?? '');
const namesIn = (form: FormData) => ({
  seat: said(form, 'seat'),
  nameEs: said(form, 'nameEs'),
  nameEn: said(form, 'nameEn'),
});
const fields = shows('nameEs', 'nameEn');

/** Adds the theme a form names; what is wrong with it, if anything is. */
export async function addTheme(form: FormData, slug: string, context: RequestContext): Promise<Problem[]> {
  const { coalition } = await context.graphql(CorridorsQuery, { slug });
  const input = { ...namesIn(form), coalition: found(coalition).id };
  const { result } = await context.graphql(CreateTheme, { input });
  return problemsOf(result, fields);
}

/** Renames a theme; what is wrong with it, if anything is. */
export async function renameTheme(
  form: FormData,
  at: { coalition: string; slug: string },
  context: RequestContext,
): Promise<Problem[]> {
  const { coalition } = await context.graphql(ThemesQuery, { slug: at.coalition });
  const theme = coalition?.themes.find(({ slug }) => slug === at.slug)?.id ?? '';
  const { result } = await context.graphql(RenameTheme, { input: { ...namesIn(form), theme } });
  return problemsOf(result, fields);
}

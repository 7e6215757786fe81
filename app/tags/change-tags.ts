import type { RequestContext } from '../load-context.d.ts';
import { problemsOf } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import { TagThing, UntagThing } from './mutations.ts';

const KINDS = ['corridor', 'theme', 'objective', 'place'] as const;

/** Puts or takes the tags a form names; what is wrong with it, if anything is. */
export async function changeTags(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const taking = said('do') === 'take';
  const named = taking
    ? [said('tag')]
    : KINDS.flatMap((kind) => (said(kind) === '' ? [] : [`${kind}:${said(kind)}`]));
  const input = { seat: said('seat'), subject: said('subject'), tags: named.map(tagOf) };
  const { result } = await context.graphql(taking ? UntagThing : TagThing, { input });
  return problemsOf(result, () => undefined);
}

/** "theme:ID" as the mutation takes it. */
function tagOf(named: string) {
  const cut = named.indexOf(':');
  const [kind, value] = [named.slice(0, cut), named.slice(cut + 1)];
  const found = KINDS.find((one) => one === kind);
  if (found === undefined) return {};
  return { [found]: found === 'objective' ? Math.trunc(Number(value)) || 0 : value };
}

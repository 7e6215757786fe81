import { redirect } from '@remix-run/node';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, refuse } from '../refused.ts';
import { signedIn } from '../shell/guard.ts';
import type { Problem } from '../ui/refusal.ts';

/** What a mutation answers, as far as a form looks at it. */
export interface Answer {
  __typename: string;
  message?: string;
  faults?: readonly { field: string; message: string }[];
}

/** A form's fields, as they were sent. */
export interface Said {
  /** What was typed, without space around it; nothing for a field that was not sent. */
  text(name: string): string;
  /** The same, or nothing where nothing was typed. */
  orNull(name: string): string | null;
  has(name: string): boolean;
  /** The seat acted by, and the thing it is done to. */
  seat: string;
  thing: string;
  file(name: string): File | null;
}

/** What one kind of form does: asks the domain, or says itself what is wrong. */
export type Deed = (said: Said, context: RequestContext) => Promise<Answer | { problems: Problem[] }>;

interface Going {
  /** Which field of the form a fault of the mutation is shown beside, where they are called differently. */
  fields?: Record<string, string>;
  /** Where it leads when it was done, when not back to the page. */
  back?: ((said: Said) => string) | undefined;
}

/**
 * Does what a page's form asks, by what it calls itself, and leads back to the page; refused, the form comes back with
 * what was typed. A form that is none of the page's is refused as one with nothing in it.
 */
export async function runForm(
  request: Request,
  context: RequestContext,
  deeds: Record<string, Deed>,
  { fields = { file: 'upload' }, back }: Going = {},
) {
  signedIn(request, context);
  const form = await request.formData();
  const said = saidIn(form);
  const deed = deeds[said.text('do')];
  if (deed === undefined) throw new Response(null, { status: 400 });
  const answer = await deed(said, context);
  const problems =
    'problems' in answer
      ? answer.problems
      : problemsOf(answer, (fault) => {
          const name = fault.split('.').at(-1) ?? fault;
          const field = fields[name] ?? name;
          return form.has(field) && field !== 'thing' && field !== 'seat' ? field : undefined;
        });
  if (problems.length > 0) return refuse(problems, form);
  return redirect(back?.(said) ?? new URL(request.url).pathname, 303);
}

function saidIn(form: FormData): Said {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    text,
    orNull: (name) => text(name) || null,
    has: (name) => form.has(name),
    seat: text('seat'),
    thing: text('thing'),
    file: (name) => {
      const value = form.get(name);
      return value instanceof File && value.size > 0 ? value : null;
    },
  };
}

/** One of a few words a form may choose; what is none of them becomes the first, as a list offers it. */
export function oneOf<W extends string>(words: readonly [W, ...W[]], said: string): W {
  return words.find((word) => word === said) ?? words[0];
}

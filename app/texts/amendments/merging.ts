import type { amendmentMergeWords } from '../../../domain/words/amendment-merge.ts';
import type { VariablesOf } from '../../graphql.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { MergeAmendments } from './mutations.ts';
import type { CollisionRow } from './queries.ts';

type Choice = CollisionRow['options'][number];
type Words = (typeof amendmentMergeWords)['es'];

/** The field of a collision's choice. */
export const choiceField = (key: string): string => `choice:${key}`;

/** What each way out of a collision says. */
export function optionWords({ reason, amendments }: CollisionRow, option: Choice, words: Words): string {
  const [a = '', b = ''] = amendments.map(({ label }) => label);
  const { options } = words;
  if (reason === 'anchorMoved' && option === 'firstThenSecond') return options.stays(a, b);
  if (reason === 'anchorMoved' && option === 'secondThenFirst') return options.follows(a, b);
  return options[option](a, b);
}

/** What a collision is about. */
export function collisionWords({ reason, amendments, count }: CollisionRow, words: Words): string {
  const [a = '', b = ''] = amendments.map(({ label }) => label);
  return words.collisions[reason](a, b, count);
}

const CHOICES: Record<Choice, true> = {
  apply: true,
  keep: true,
  first: true,
  second: true,
  both: true,
  firstThenSecond: true,
  secondThenFirst: true,
  neither: true,
};
const isChoice = (value: string): value is Choice => Object.hasOwn(CHOICES, value);

/** Sends the merge a form asks for. Answers what to correct. */
export async function takeMerge(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said = (name: string) => String(form.get(name) ?? '');
  const input: VariablesOf<typeof MergeAmendments>['input'] = {
    seat: said('seat'),
    text: said('text'),
    amendments: form.getAll('amendment').map(String),
    choices: [...form].flatMap(([name, value]) => {
      const choice = String(value);
      return name.startsWith('choice:') && isChoice(choice)
        ? [{ collision: name.slice('choice:'.length), choice }]
        : [];
    }),
    seen: said('seen'),
    note: said('note'),
  };
  const { result } = await context.graphql(MergeAmendments, { input });
  return problemsOf(result, (fault) => shows('note')(fault));
}

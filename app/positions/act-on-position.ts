import { positionPageWords } from '../../domain/words/position-pages.ts';
import { refusal as sentence } from '../../domain/words/refusals.ts';
import type { RequestContext } from '../load-context.d.ts';
import { problemsOf, shows } from '../refused.ts';
import type { Problem } from '../ui/refusal.ts';
import {
  EndorsePosition,
  QuotePosition,
  SharePositionWith,
  StartStatementFrom,
  SupersedePosition,
  UnendorsePosition,
  WithdrawPosition,
} from './mutations.ts';
import { audienceOf } from './share-position.ts';

/** What was done, and the text to go on to where one began; or what the form must correct. */
type Outcome = { done: string } | { text: string } | { problems: Problem[] };

/** Does what one of the forms of a position's page asks for. */
export async function actOnPosition(form: FormData, context: RequestContext): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const input = { seat: said('seat'), position: said('position') };
  const words = positionPageWords[context.language].page;
  const told = (done: string, answer: Parameters<typeof problemsOf>[0], ...fields: string[]): Outcome => {
    const problems = problemsOf(answer, shows(...fields));
    return problems.length > 0 ? { problems } : { done };
  };
  switch (said('do')) {
    case 'endorse': {
      const shown = said('shown') === 'public' ? 'public' : 'members';
      const { result } = await context.graphql(EndorsePosition, { input: { ...input, shown } });
      return told('endorsed', result, 'shown');
    }
    case 'unendorse':
      return told('unendorsed', (await context.graphql(UnendorsePosition, { input })).result);
    case 'audience': {
      const audience = audienceOf(said('audience'));
      const body = audience === 'body' ? said('body') || null : null;
      const { result } = await context.graphql(SharePositionWith, { input: { ...input, audience, body } });
      return told('audience', result, 'audience', 'body');
    }
    case 'supersede': {
      const { result } = await context.graphql(SupersedePosition, {
        input: { ...input, newer: said('newer') },
      });
      const problems = problemsOf(result, () => 'newer');
      return problems.length > 0 ? { problems } : { done: 'superseded' };
    }
    case 'withdraw': {
      if (said('sure') === '') return { problems: [{ field: 'sure', message: words.withdrawNotSure }] };
      return told('withdrawn', (await context.graphql(WithdrawPosition, { input })).result);
    }
    case 'quote':
      return quote(form, context);
    case 'begin':
      return begin(form, context);
    default:
      return { problems: [{ message: sentence(context.language, 'invalid') }] };
  }
}

/** The words typed, or else the paragraph chosen. */
async function quote(form: FormData, context: RequestContext): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const { result } = await context.graphql(QuotePosition, {
    input: {
      ...{ seat: said('seat'), position: said('position'), statement: said('statement') },
      ...{ language: said('language'), quoted: said('words') || said('paragraph') },
    },
  });
  const problems = problemsOf(result, (fault) => (fault.endsWith('words') ? 'words' : undefined));
  return problems.length > 0 ? { problems } : { done: 'quoted' };
}

async function begin(form: FormData, context: RequestContext): Promise<Outcome> {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const titles = [...form.keys()]
    .filter((name) => name.startsWith('title-') && said(name) !== '')
    .map((name) => ({ language: name.slice('title-'.length), title: said(name) }));
  const { result } = await context.graphql(StartStatementFrom, {
    input: {
      ...{ seat: said('seat'), position: said('position'), body: said('body') },
      mode: said('mode') === 'institutional' ? 'institutional' : 'optIn',
      jointTitles: titles,
    },
  });
  if (result.__typename === 'Statement') return { text: result.slug };
  return {
    problems: problemsOf(result, (fault) => {
      const at = /itles\.(\d+)/.exec(fault)?.[1];
      return at === undefined ? undefined : `title-${titles[Number(at)]?.language ?? ''}`;
    }),
  };
}

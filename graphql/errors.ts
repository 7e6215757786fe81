import { Conflict, Forbidden, Invalid, NotFound } from '../domain/errors.ts';
import { refusal } from '../domain/words/refusals.ts';
import { builder } from './builder.ts';

const RefusalInterface = builder.interfaceRef<Error>('Error').implement({
  description: 'Why something was not done. The message is a sentence for people, in the language asked for.',
  fields: (t) => ({
    message: t.string({ resolve: (error, _args, context) => sentence(error, context.language) }),
  }),
});

/** By what the error holds, not by its class: the errors plugin hands resolvers a stand-in of another class. */
function sentence(error: Error | Invalid | Forbidden | Conflict, language: 'es' | 'en'): string {
  if ('faults' in error)
    return refusal(language, error.faults.length === 1 ? error.faults[0]!.word : 'invalid');
  if ('facts' in error) return refusal(language, error.word, error.facts);
  return refusal(language, 'word' in error ? error.word : 'not-found');
}

const Fault = builder.objectRef<{ field: string; word: string }>('Fault').implement({
  description: 'One field that does not hold.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Path of the input, e.g. "closesAt".' }),
    message: t.string({ resolve: (fault, _args, context) => refusal(context.language, fault.word) }),
  }),
});

builder.objectType(Invalid, {
  name: 'InvalidError',
  description: 'The input does not hold; nothing was changed.',
  interfaces: [RefusalInterface],
  fields: (t) => ({ faults: t.field({ type: [Fault], resolve: (error) => error.faults }) }),
});

builder.objectType(Forbidden, {
  name: 'ForbiddenError',
  description: 'You may know of this, but not do it. The code is stable for programs.',
  interfaces: [RefusalInterface],
  fields: (t) => ({ code: t.exposeString('word') }),
});

builder.objectType(NotFound, {
  name: 'NotFoundError',
  description: 'It does not exist, or you may not know that it does.',
  interfaces: [RefusalInterface],
});

const Fact = builder.objectRef<{ name: string; value: string }>('Fact').implement({
  description: 'A detail of a conflict, e.g. when the other signature was made.',
  fields: (t) => ({ name: t.exposeString('name'), value: t.exposeString('value') }),
});

builder.objectType(Conflict, {
  name: 'ConflictError',
  description: 'The world has moved on since you looked. The code is stable for programs.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    code: t.exposeString('word'),
    facts: t.field({
      type: [Fact],
      resolve: (error) => Object.entries(error.facts).map(([name, value]) => ({ name, value })),
    }),
  }),
});

import { builder } from './builder.ts';

export const Language = builder.enumType('Language', {
  description: 'A language of the interface. Content may be in any language.',
  values: { es: { description: 'Spanish' }, en: { description: 'English' } } as const,
});

import { tagPageWords } from '../../domain/words/tag-pages.ts';
import { Field } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

/** What a tag is called, in both languages. */
export function NameFields({
  last,
  names,
}: {
  last: Refusal | undefined;
  /** Those it has; none for a new one. */
  names: { es: string; en: string } | undefined;
}) {
  const words = tagPageWords[useLanguage()].keep;
  return (
    <>
      <Field
        {...fieldOf(last, 'nameEs', names?.es)}
        label={words.nameEs}
        lang="es"
        maxLength={120}
        required
      />
      <Field
        {...fieldOf(last, 'nameEn', names?.en)}
        label={words.nameEn}
        lang="en"
        maxLength={120}
        required
      />
    </>
  );
}

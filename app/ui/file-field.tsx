import { type ChangeEvent, type ComponentProps, useState } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { Field } from './field.tsx';
import { useLanguage } from './surroundings.ts';

const MB = 1_000_000;

/**
 * A file of the reader's. One that is too heavy is told of at once beside the field, and its form does not leave
 * until another is chosen; the server says the same where there are no scripts.
 */
export function FileField({
  bytes = 10 * MB,
  problem,
  ...rest
}: Omit<ComponentProps<typeof Field>, 'type' | 'look' | 'defaultValue' | 'onChange'> & { bytes?: number }) {
  const { fileTooHeavy } = commonWords[useLanguage()];
  const [own, tell] = useState<string | undefined>();
  const check = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const heavy = [...(currentTarget.files ?? [])].some(({ size }) => size > bytes);
    const says = heavy ? fileTooHeavy(Math.floor(bytes / MB)) : undefined;
    currentTarget.setCustomValidity(says ?? '');
    tell(says);
  };
  return <Field {...rest} type="file" problem={own ?? problem} onChange={check} />;
}

/** Whether every file of a form may be sent; else the first that may not is shown. What is not on show is not sent. */
export function filesMayLeave(form: HTMLFormElement): boolean {
  const heavy = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].filter(
    (input) => input.validity.customError,
  );
  const shown = heavy.filter((input) => {
    input.closest('details')?.setAttribute('open', '');
    if (input.offsetParent !== null) return true;
    input.value = '';
    input.setCustomValidity('');
    return false;
  });
  shown[0]?.focus();
  return shown.length === 0;
}

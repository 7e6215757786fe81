import { Form as RemixForm, type FormProps } from '@remix-run/react';
import { filesMayLeave } from './file-field.tsx';

/**
 * A form whose answers are checked by the server alone, which says beside each field what is wrong, in the
 * reader's language; only a file that is too heavy is not even sent. `sameTwice`: sent a second time it changes
 * nothing more.
 */
export function Form({ sameTwice, onSubmit, ...rest }: FormProps & { sameTwice?: boolean }) {
  return (
    <RemixForm
      noValidate
      {...rest}
      data-same-twice={sameTwice ? '' : undefined}
      onSubmit={(event) => {
        if (filesMayLeave(event.currentTarget)) onSubmit?.(event);
        else event.preventDefault();
      }}
    />
  );
}

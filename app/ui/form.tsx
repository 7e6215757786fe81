import { Form as RemixForm, type FormProps } from '@remix-run/react';

/**
 * A form whose answers are checked by the server alone, which says beside each field what is wrong, in the
 * reader's language. `sameTwice`: sent a second time it changes nothing more.
 */
export function Form({ sameTwice, ...rest }: FormProps & { sameTwice?: boolean }) {
  return <RemixForm noValidate {...rest} data-same-twice={sameTwice ? '' : undefined} />;
}

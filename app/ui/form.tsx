import { Form as RemixForm, type FormProps } from '@remix-run/react';
import { useContext, useState } from 'react';
import { FieldsContext, FieldsOfForm } from './fields-of-form.ts';
import { filesMayLeave } from './file-field.tsx';

/**
 * A form whose answers are checked by the server alone, which says beside each field what is wrong, in the
 * reader's language; only a file that is too heavy is not even sent. `sameTwice`: sent a second time it changes
 * nothing more.
 */
export function Form({ sameTwice, onSubmit, children, ...rest }: FormProps & { sameTwice?: boolean }) {
  const [fields] = useState(() => new FieldsOfForm());
  return (
    <RemixForm
      noValidate
      {...rest}
      data-same-twice={sameTwice ? '' : undefined}
      onSubmit={(event) => {
        if (filesMayLeave(event.currentTarget)) onSubmit?.(event);
        else event.preventDefault();
      }}
    >
      <FieldsContext.Provider value={fields}>
        {children}
        <LastField />
      </FieldsContext.Provider>
    </RemixForm>
  );
}

/** Stands behind all fields, so that the head of the form knows when it has heard of them. */
function LastField() {
  useContext(FieldsContext)?.allTold();
  return null;
}

import { useNavigation } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Form } from '../ui/form.tsx';
import { FormError } from '../ui/form-error.tsx';
import type { Refusal } from '../ui/refusal.ts';

/** What one form of several on a page is told: only the form that was sent. */
export function lastOf(last: Refusal | undefined, doing: string, thing?: string): Refusal | undefined {
  if (last?.values['do'] !== doing) return undefined;
  return thing === undefined || last.values['thing'] === thing ? last : undefined;
}

/** A form of the page, folded until it is wanted; open where it was refused, empty again once it was done. */
export function FoldedForm({
  doing,
  title,
  lead,
  last,
  files,
  children,
}: {
  doing: string;
  title: ReactNode;
  lead?: ReactNode;
  last: Refusal | undefined;
  files?: boolean;
  children: ReactNode;
}) {
  const form = useEmptied(doing, last);
  return (
    <details className="folded" ref={form} open={last !== undefined || undefined}>
      <summary>{title}</summary>
      <Form
        method="post"
        className="stack"
        preventScrollReset
        encType={files ? 'multipart/form-data' : undefined}
      >
        {lead === undefined ? null : <p className="small quiet">{lead}</p>}
        <FormError refusal={last} />
        <input type="hidden" name="do" value={doing} />
        {children}
      </Form>
    </details>
  );
}

/** What was refused of the page's small buttons, at its head: they have no place of their own for it. */
export function MoveRefused({ last, forms }: { last: Refusal | undefined; forms: readonly string[] }) {
  return forms.includes(last?.values['do'] ?? '') ? null : <FormError refusal={last} />;
}

/** What holds a form: after it was sent and not refused, its fields are as they began. */
export function useEmptied(doing: string, last: Refusal | undefined) {
  const around = useRef<HTMLDetailsElement>(null);
  const sent = useRef(false);
  const { state, formData } = useNavigation();
  const leaving = formData?.get('do') === doing;
  useEffect(() => {
    if (leaving) sent.current = true;
    if (state !== 'idle' || !sent.current) return;
    sent.current = false;
    if (last === undefined) around.current?.querySelector('form')?.reset();
  }, [leaving, state, last]);
  return around;
}

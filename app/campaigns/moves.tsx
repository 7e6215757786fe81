import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import type { IconName } from '../ui/icon.tsx';

interface MoveProps {
  doing: string;
  /** The thing it is done to, and by which seat. */
  thing: string;
  seat: string;
  label: ReactNode;
  /** Completes the label for readers of the screen: of which of several. */
  named?: string;
  /** Where it is sent, when not to its own page. */
  to?: string;
  fields?: Record<string, string>;
}

function Carried({ doing, thing, seat, fields = {} }: Omit<MoveProps, 'label'>) {
  const all = { do: doing, thing, seat, ...fields };
  return Object.entries(all).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** One button that does one thing at once. */
export function Move({
  kind,
  icon,
  label,
  named,
  to,
  ...carried
}: MoveProps & { kind?: 'primary' | 'plain' | 'quiet'; icon?: IconName }) {
  return (
    <Form method="post" action={to} preventScrollReset>
      <Carried {...carried} />
      <Button size="small" kind={kind} icon={icon}>
        {label}
        {named === undefined ? null : <span className="hidden-words">{named}</span>}
      </Button>
    </Form>
  );
}

/** The same, asked first, with and without scripts. `before`: what to know first, in as many lines as it takes. */
export function AskedMove({
  label,
  named,
  ask,
  yes,
  before,
  to,
  ...carried
}: MoveProps & { ask: ReactNode; yes: ReactNode; before?: ReactNode }) {
  return (
    <details className="confirm">
      <summary>
        {label}
        {named === undefined ? null : <span className="hidden-words">{named}</span>}
      </summary>
      <Form method="post" action={to} className="stack tight" preventScrollReset>
        <Carried {...carried} />
        {before}
        <p>{ask}</p>
        <Button size="small">{yes}</Button>
      </Form>
    </details>
  );
}

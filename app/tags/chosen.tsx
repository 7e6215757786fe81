import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';

/** One of many, or none: a field of a form where leaving all of them empty is nothing to ask. */
export function Chosen({
  name,
  id = name,
  label,
  start = '',
  children,
}: {
  name: string;
  id?: string;
  label: string;
  start?: string;
  children: ReactNode;
}) {
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <span className="select">
        <select className="input" id={id} name={name} defaultValue={start}>
          {children}
        </select>
        <Icon name="chevron" />
      </span>
    </div>
  );
}

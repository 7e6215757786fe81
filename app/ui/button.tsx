import { Link, type LinkProps } from '@remix-run/react';
import { type ButtonHTMLAttributes, useId, useRef } from 'react';
import { classes } from './classes.ts';
import { SendFailure } from './failure.tsx';
import { Icon, type IconName } from './icon.tsx';

interface Look {
  /** One primary button per view, dialog or card. */
  kind?: 'primary' | 'plain' | 'quiet';
  size?: 'small' | 'large';
  /** As wide as what holds it. */
  wide?: boolean;
  icon?: IconName;
}

function lookOf({ kind = 'plain', size, wide }: Look): string {
  return classes('button', kind !== 'plain' && kind, size, wide && 'wide');
}

export interface ButtonProps
  extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> {
  /** Why it cannot be pressed now, said beside it; the button keeps its label and can be reached. */
  unavailable?: string;
}

/** A button in a form, or with `onClick`. A submit button unless told otherwise; says so when what it sent was lost. */
export function Button({ kind, size, wide, icon, unavailable, children, ...rest }: ButtonProps) {
  const reason = useId();
  const own = useRef<HTMLButtonElement>(null);
  const button = (
    <button
      type="submit"
      {...rest}
      ref={own}
      className={lookOf({ kind, size, wide })}
      {...(unavailable === undefined
        ? {}
        : { type: 'button', onClick: undefined, 'aria-disabled': true, 'aria-describedby': reason })}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
  if (unavailable === undefined)
    return (
      <>
        {button}
        {rest.type === 'button' ? null : <SendFailure of={own} />}
      </>
    );
  return (
    <div>
      {button}
      <p className="button-reason" id={reason}>
        {unavailable}
      </p>
    </div>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  kind,
  size,
  wide,
  icon,
  children,
  ...rest
}: Look & Omit<LinkProps, 'className'>) {
  return (
    <Link {...rest} className={lookOf({ kind, size, wide })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}

/** A square button with a sign only; `label` is what it does, in words. */
export function IconButton({
  icon,
  label,
  ...rest
}: { icon: IconName; label: string } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'className' | 'children'
>) {
  return (
    <button type="button" {...rest} className="icon-button" aria-label={label}>
      <Icon name={icon} />
    </button>
  );
}

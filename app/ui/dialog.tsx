import { type ReactNode, useEffect, useId, useRef } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { IconButton } from './button.tsx';
import { useLanguage } from './surroundings.ts';

/** What was refused, or else the first field: browsers would begin at the button that closes. */
const FIRST = `.dialog-body :is([role='alert'], input:not([type='hidden']), select, textarea)`;

/** A question over the page; on a phone it rises from below. The browser keeps the focus in and gives it back. */
export function Dialog({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { close } = commonWords[useLanguage()];
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>(FIRST)?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog className="dialog" ref={box} aria-labelledby={heading} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <IconButton icon="close" label={close} onClick={onClose} />
      </div>
      <div className="dialog-body">{open ? children : null}</div>
    </dialog>
  );
}

import { type ReactNode, useEffect } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './surroundings.ts';

const STAYS = 8_000;

/** A short notice of what was just done. With an action it stays until closed. */
export function Toast({
  children,
  action,
  onClose,
}: {
  children: ReactNode;
  action?: ReactNode;
  onClose: () => void;
}) {
  const { close } = commonWords[useLanguage()];
  const stays = action !== undefined;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [stays, onClose]);
  return (
    <div className="toast" role="status">
      <Icon name="done" />
      <span>{children}</span>
      {action}
      <IconButton icon="close" label={close} onClick={onClose} />
    </div>
  );
}

import { useLocation } from '@remix-run/react';
import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Toast } from '../../ui/toast.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { NotSuggested } from './use-suggesting.ts';

/** Says that a change of blocks is no suggestion, and where it is proposed instead. */
export function NotSuggestedToast({
  not: { why, block },
  onClose,
}: {
  not: NotSuggested;
  onClose: () => void;
}) {
  const words = suggestionCardWords[useLanguage()].refused;
  const query = new URLSearchParams(useLocation().search);
  query.set('panel', 'amendments');
  if (block !== null) query.set('block', block);
  return (
    <Toast
      onClose={onClose}
      action={
        <ButtonLink to={`?${query.toString()}#panel`} size="small" preventScrollReset onClick={onClose}>
          {words.amend}
        </ButtonLink>
      }
    >
      {words[why]}
    </Toast>
  );
}

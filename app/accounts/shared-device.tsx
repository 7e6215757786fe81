import { accountPageWords } from '../../domain/words/account-pages.ts';
import { Check } from '../ui/choice.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** Whether others use this device: then the session is short. */
export function SharedDevice({ checked }: { checked?: boolean }) {
  const { shared, sharedHelp } = accountPageWords[useLanguage()];
  return <Check name="shared" label={shared} help={sharedHelp} defaultChecked={checked} card />;
}

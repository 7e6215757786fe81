import { commonWords } from '../../domain/words/common.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { sayLeaving } from './say-leaving.ts';

/** How long taking everything away may keep somebody on a page they must leave. */
const AT_MOST_MS = 1_000;

/**
 * One press, no question: the page goes blank, what this browser keeps is destroyed, the session ended, and the tab
 * left. Without scripts it signs out.
 */
export function QuickExit() {
  const words = commonWords[useLanguage()].quickExit;
  return (
    <form
      method="post"
      action="/sign-out"
      data-without-network
      onSubmit={(event) => {
        event.preventDefault();
        void exit();
      }}
    >
      <Button size="small" kind="quiet" icon="close" title={words.help}>
        {words.label}
      </Button>
    </form>
  );
}

/** It leads nowhere: a blank page needs no network, tells nobody that somebody came, and says nothing of ours. */
async function exit(): Promise<void> {
  document.documentElement.hidden = true;
  document.title = '';
  sayLeaving();
  navigator.sendBeacon('/sign-out');
  const late = new Promise((resolve) => setTimeout(resolve, AT_MOST_MS));
  const gone = import('./leave.ts').then(({ leaveDevice }) => leaveDevice());
  await Promise.race([gone.catch(() => undefined), late]);
  location.replace('about:blank');
}

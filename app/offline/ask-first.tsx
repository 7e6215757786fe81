import { useState } from 'react';
import { offlineWords } from '../../domain/words/offline.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { SignOut } from './sign-out.tsx';
import { UnsentList } from './unsent-list.tsx';
import { useSending } from './use-sending.ts';
import { useReach, useUnsent } from './use-unsent.ts';

/** What signing out would lose, before it is lost: to be sent, given up or stayed for. */
export default function AskFirst({ personId, onStay }: { personId: string; onStay: () => void }) {
  const words = offlineWords[useLanguage()].leaving;
  const unsent = useUnsent(personId);
  const [sends, setSends] = useState(false);
  const up = useReach();
  useSending(personId, unsent, { up: up && sends, open: '' });
  const sent = sends && unsent === null;
  return (
    <Dialog open onClose={onStay} title={words.title}>
      <div className="stack">
        {unsent === null ? null : (
          <>
            <p>{words.lead}</p>
            <UnsentList personId={personId} unsent={unsent} />
          </>
        )}
        <p role="status">{sent ? words.sent : !sends ? null : up ? words.sending : words.notSent}</p>
        <div className="row">
          {sent ? null : (
            <Button type="button" kind="primary" onClick={() => setSends(true)}>
              {words.send}
            </Button>
          )}
          <Button type="button" onClick={onStay}>
            {words.stay}
          </Button>
          <SignOut asks={false}>
            <Button kind="quiet">{sent ? words.leave : words.lose}</Button>
          </SignOut>
        </div>
      </div>
    </Dialog>
  );
}

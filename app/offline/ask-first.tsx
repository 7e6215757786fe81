import { useState } from 'react';
import { offlineWords } from '../../domain/words/offline.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { LeavingForm } from './leaving-form.tsx';
import { canGo } from './unsent.ts';
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
  const goes = unsent !== null && canGo(unsent);
  const progress = !goes ? words.rest : up ? words.sending : words.notSent;
  return (
    <Dialog open onClose={onStay} title={words.title}>
      <div className="stack">
        {unsent === null ? null : (
          <>
            <p>{words.lead}</p>
            <UnsentList personId={personId} unsent={unsent} sending={sends && up} />
          </>
        )}
        <p role="status">{sent ? words.sent : sends ? progress : null}</p>
        <div className="row">
          {goes ? (
            <Button type="button" kind="primary" onClick={() => setSends(true)}>
              {words.send}
            </Button>
          ) : null}
          <Button type="button" onClick={onStay}>
            {words.stay}
          </Button>
          <LeavingForm personId={personId}>
            <Button kind="quiet">{sent ? words.leave : words.lose}</Button>
          </LeavingForm>
        </div>
      </div>
    </Dialog>
  );
}

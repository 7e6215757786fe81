import { useEffect, useMemo, useRef, useState } from 'react';
import { pointer } from '../suggestions/pointer.ts';
import { random } from './make-editor.ts';
import { handOf } from './suggesting/hand.ts';
import type { PointingOptions } from './suggesting/pointing.ts';
import type { SuggestingOptions } from './suggesting/suggesting.ts';
import type { Unsuggested } from './suggesting/suggest.ts';

/** What was not done because it is no suggestion of words, and at which block. */
export interface NotSuggested {
  why: Unsuggested;
  block: string | null;
}

/** What the editors of one page need for suggesting, whatever the mode is at the moment. */
export function useSuggesting(suggests: boolean) {
  const [not, setNot] = useState<NotSuggested | null>(null);
  const now = useRef(suggests);
  useEffect(() => {
    now.current = suggests;
  }, [suggests]);
  const options = useMemo((): { suggesting: SuggestingOptions; pointing: PointingOptions } => {
    const hand = handOf(random, () => pointer.now.mine);
    const begin = () => {
      const id = hand.begin();
      pointer.point({ made: [...pointer.now.made, id] });
      return id;
    };
    return {
      suggesting: {
        hand: { ...hand, begin },
        suggests: () => now.current,
        refused: (why, block) => setNot({ why, block }),
      },
      pointing: {
        chosen: () => pointer.now.chosen ?? pointer.now.under,
        watch: pointer.watch,
        stands: (under) => pointer.point({ under, chosen: null }),
      },
    };
  }, []);
  return { options, not, forget: () => setNot(null), now };
}

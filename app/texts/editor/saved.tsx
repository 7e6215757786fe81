import { useEffect, useRef, useState } from 'react';
import type { TextStatus } from '../../live/text-status.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { timeOf } from '../../ui/dates.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useLanguage, useRoot } from '../../ui/surroundings.ts';

const PATIENCE = 1_500;

type Words = (typeof textDeskWords)['es']['saved'];

/** Small words that mean what they say: acknowledged by the server, on its way, or on this device. */
export function Saved({ status }: { status: TextStatus }) {
  const language = useLanguage();
  const words: Words = textDeskWords[language].saved;
  const zone = useRoot()?.viewer?.zone ?? 'UTC';
  const [at, setAt] = useState<string | null>(null);
  const [late, setLate] = useState(false);
  const wrote = useRef(false);
  const { state, connected } = status;
  useEffect(() => {
    if (state === 'saving' || state === 'on-device') wrote.current = true;
    if (state === 'saved' && connected && wrote.current) setAt(new Date().toISOString());
  }, [state, connected]);
  useEffect(() => {
    setLate(false);
    if (connected) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [connected, state]);
  const [icon, word] = sentence(status, words, late, at === null ? null : timeOf(at, zone, language));
  const urgent = icon === 'offline' || icon === 'stop' || icon === 'lock';
  return (
    <p className="saved" role={urgent ? 'status' : undefined}>
      <Icon name={icon} />
      {word}
    </p>
  );
}

function sentence(
  { state, connected, signedOut, closed }: TextStatus,
  words: Words,
  late: boolean,
  time: string | null,
): [IconName, string] {
  if (signedOut) return ['stop', words.signedOut];
  if (closed) return ['lock', words.closed];
  if (state === 'on-device') return ['offline', words.device];
  if (!connected && late)
    return ['offline', state === 'saving' && time !== null ? words.unkept : words.offline];
  if (state === 'saving') return ['clock', connected ? words.saving : words.connecting];
  if (state === 'read-only') return ['eye', words.readOnly];
  if (!connected) return ['clock', words.connecting];
  return ['done', time === null ? words.savedNever : words.saved(time)];
}

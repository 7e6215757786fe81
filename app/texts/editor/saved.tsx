import { useEffect, useRef, useState } from 'react';
import type { TextStatus } from '../../live/text-status.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { timeOf } from '../../ui/dates.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useLanguage, useRoot } from '../../ui/surroundings.ts';

const PATIENCE = 1_500;

type Words = (typeof textDeskWords)['es']['saved'];

/** Whether something has been so for a while, and `about` the same. */
export function useLong(so: boolean, about?: unknown): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!so) return;
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [so, about]);
  return long;
}

/** Small words that mean what they say: acknowledged by the server, on its way, or on this device. */
export function Saved({ status }: { status: TextStatus }) {
  const language = useLanguage();
  const words: Words = textDeskWords[language].saved;
  const zone = useRoot()?.viewer?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [at, setAt] = useState<string | null>(null);
  const wrote = useRef(false);
  const { state, connected } = status;
  const late = useLong(!connected, state);
  useEffect(() => {
    if (state === 'saving' || state === 'on-device') wrote.current = true;
    if (state === 'saved' && connected && wrote.current) setAt(new Date().toISOString());
  }, [state, connected]);
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
  { state, connected, signedOut, crowded, shutOut, closed }: TextStatus,
  words: Words,
  late: boolean,
  time: string | null,
): [IconName, string] {
  if (signedOut) return ['stop', words.signedOut];
  if (closed) return ['lock', words.closed];
  if (shutOut) return ['lock', words.out];
  if (state === 'on-device') return ['offline', words.device];
  if (crowded && !connected) return ['stop', words.crowded];
  if (!connected && late)
    return ['offline', state === 'saving' && time !== null ? words.unkept : words.offline];
  if (state === 'saving') return ['clock', connected ? words.saving : words.connecting];
  if (state === 'read-only') return ['eye', words.readOnly];
  if (!connected) return ['clock', words.connecting];
  return ['done', time === null ? words.savedNever : words.saved(time)];
}

import type { ReactNode } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { useTone } from '../voice-tones.ts';
import type { VoiceShown } from './queries.ts';

/** "Puente Norte Collective · US" */
export const fromWhere = ({ organisation, country }: Pick<VoiceShown, 'organisation' | 'country'>): string =>
  country === null ? organisation : `${organisation} · ${country}`;

/** Who speaks: person, organisation and country, with what stands at the end of the line. */
export function VoiceLine({ voice, children }: { voice: VoiceShown; children?: ReactNode }) {
  return (
    <div className="voice-line">
      <Avatar name={voice.person} tone={useTone(voice)} small />
      <span className="voice-name">
        <b>{voice.person}</b>
        <small>{fromWhere(voice)}</small>
      </span>
      {children === undefined ? null : <span className="voice-end">{children}</span>}
    </div>
  );
}

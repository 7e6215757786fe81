import type { ReactNode } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { returnWords } from '../../../domain/words/returns.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { SaidShown } from '../returns/said.ts';
import { useTone } from '../voice-tones.ts';
import type { VoiceShown } from './queries.ts';

/** "Puente Norte Collective · US" */
export const fromWhere = ({ organisation, country }: Pick<VoiceShown, 'organisation' | 'country'>): string =>
  country === null ? organisation : `${organisation} · ${country}`;

/** Who speaks: person, organisation and country, with what stands at the end of the line; of what a file says, whom it names, and who brought it. */
export function VoiceLine({
  voice,
  said = null,
  children,
}: {
  voice: VoiceShown;
  said?: SaidShown | null;
  children?: ReactNode;
}) {
  const tone = useTone(voice);
  return (
    <div className="voice-line">
      {said ? <Icon name="text" /> : <Avatar name={voice.person} tone={tone} small />}
      {said ? (
        <NamedInFile voice={voice} said={said} />
      ) : (
        <span className="voice-name">
          <b>{voice.person}</b>
          <small>{fromWhere(voice)}</small>
        </span>
      )}
      {children === undefined ? null : <span className="voice-end">{children}</span>}
    </div>
  );
}

function NamedInFile({ voice, said }: { voice: VoiceShown; said: SaidShown }) {
  const words = returnWords[useLanguage()].page;
  return (
    <span className="voice-name">
      <b>{said.person || words.noAuthor}</b>
      {said.organisation === null ? null : <small>{said.organisation}</small>}
      <small>{words.broughtBy(`${voice.person} · ${fromWhere(voice)}`)}</small>
    </span>
  );
}

import { Link } from '@remix-run/react';
import { useContext } from 'react';
import { offlineWords } from '../../../domain/words/offline.ts';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { WaitingContext } from '../../offline/use-waiting-in.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { ParagraphDoor } from './door.ts';

interface ParagraphNumberProps {
  number: number;
  /** The paragraph in the language that is shown. */
  place: { id: string; language: string } | null;
  /** The way to each paragraph; nothing for who may say nothing of it. */
  door: ParagraphDoor | null | undefined;
}

/** The number of a paragraph; for who may say something of it, the way to where that is said. */
export function ParagraphNumber({ number, place, door }: ParagraphNumberProps) {
  const language = useLanguage();
  const figure = <span aria-hidden="true">{number}</span>;
  if (!door || place === null)
    return (
      <>
        <span className="hidden-words">{textDeskWords[language].page.paragraph(number)}</span>
        {figure}
      </>
    );
  const { here } = door;
  return (
    <>
      <Link
        to={door.to(place.id, place.language)}
        className="paragraph-door"
        data-without-network={here === null ? undefined : ''}
        onClick={(event) => here?.({ ...place, number }) && event.preventDefault()}
      >
        <span className="hidden-words">{paragraphSheetWords[language].open(number)}</span>
        {figure}
      </Link>
      <WaitsHere block={place.id} />
    </>
  );
}

/** Something was said of the paragraph that has not been sent. */
function WaitsHere({ block }: { block: string }) {
  const words = offlineWords[useLanguage()].bar;
  if (!useContext(WaitingContext).has(block)) return null;
  return (
    <span className="waits-here" title={words.waitsHere}>
      <Icon name="clock" />
      <span className="hidden-words">{words.waitsHere}</span>
    </span>
  );
}

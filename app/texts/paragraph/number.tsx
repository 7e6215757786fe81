import { Link } from '@remix-run/react';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
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
    <Link
      to={door.to(place.id, place.language)}
      className="paragraph-door"
      data-without-network={here === null ? undefined : ''}
      onClick={(event) => here?.({ ...place, number }) && event.preventDefault()}
    >
      <span className="hidden-words">{paragraphSheetWords[language].open(number)}</span>
      {figure}
    </Link>
  );
}

import { Link } from '@remix-run/react';
import { paragraphSheetWords } from '../../../domain/words/paragraph-sheet.ts';
import { textDeskWords } from '../../../domain/words/text-desk.ts';
import { useLanguage } from '../../ui/surroundings.ts';

/** The number of a paragraph; for who may say something of it, the way to where that is said. */
export function ParagraphNumber({ number, to }: { number: number; to: string | null }) {
  const language = useLanguage();
  const figure = <span aria-hidden="true">{number}</span>;
  if (to === null)
    return (
      <>
        <span className="hidden-words">{textDeskWords[language].page.paragraph(number)}</span>
        {figure}
      </>
    );
  return (
    <Link to={to} className="paragraph-door">
      <span className="hidden-words">{paragraphSheetWords[language].open(number)}</span>
      {figure}
    </Link>
  );
}

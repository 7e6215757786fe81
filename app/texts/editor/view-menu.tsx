import { suggestionCardWords } from '../../../domain/words/suggestion-cards.ts';
import { useLanguage } from '../../ui/surroundings.ts';
import { VIEWS, type View } from '../views.ts';

/** Chooses how the words are shown. */
export function ViewMenu({ view, onView }: { view: View; onView: (view: View) => void }) {
  const words = suggestionCardWords[useLanguage()].view;
  return (
    <label className="view-menu small">
      <span className="hidden-words">{words.label}</span>
      <select
        value={view}
        onChange={(event) => onView(VIEWS.find((one) => one === event.target.value) ?? 'marks')}
      >
        {VIEWS.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

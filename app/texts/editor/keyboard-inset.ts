import { useEffect, type RefObject } from 'react';

/** Keeps something at the foot of what is seen above a phone's keyboard, which the page does not know of. */
export function useAboveKeyboard(element: RefObject<HTMLElement>, wanted: boolean): void {
  useEffect(() => {
    const view = window.visualViewport;
    const bar = element.current;
    if (!wanted || !view || !bar) return;
    const place = () => {
      const hidden = Math.max(0, window.innerHeight - view.height - view.offsetTop);
      bar.style.setProperty('--keyboard', `${Math.round(hidden)}px`);
    };
    place();
    view.addEventListener('resize', place);
    view.addEventListener('scroll', place);
    return () => {
      view.removeEventListener('resize', place);
      view.removeEventListener('scroll', place);
      bar.style.removeProperty('--keyboard');
    };
  }, [element, wanted]);
}

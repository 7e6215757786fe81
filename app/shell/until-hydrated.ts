/** What React answers by hydrating on the spot. */
const DISCRETE = [
  ...['mousedown', 'mouseup', 'touchcancel', 'touchend', 'touchstart', 'auxclick', 'dblclick'],
  ...['pointercancel', 'pointerdown', 'pointerup', 'dragend', 'dragstart', 'drop', 'compositionend'],
  ...['compositionstart', 'keydown', 'keypress', 'keyup', 'input', 'textInput', 'copy', 'cut', 'paste'],
  ...['click', 'change', 'contextmenu', 'reset', 'submit'],
];

const withhold = (event: Event): void => event.stopImmediatePropagation();

/**
 * Until the page has been taken over, what is clicked or typed is answered by the browser alone: links lead and
 * forms post, as without scripts. React would hydrate the whole page at once for it, and fails with its error 345
 * while Remix still waits for the page's data. Gives back the way to let events through.
 */
export function withholdEvents(): () => void {
  for (const name of DISCRETE) window.addEventListener(name, withhold, { capture: true });
  return () => {
    for (const name of DISCRETE) window.removeEventListener(name, withhold, { capture: true });
  };
}

/** What React answers by hydrating on the spot. */
const DISCRETE = [
  ...['mousedown', 'mouseup', 'touchcancel', 'touchend', 'touchstart', 'auxclick', 'dblclick'],
  ...['pointercancel', 'pointerdown', 'pointerup', 'dragend', 'dragstart', 'drop', 'compositionend'],
  ...['compositionstart', 'keydown', 'keypress', 'keyup', 'input', 'textInput', 'copy', 'cut', 'paste'],
  ...['click', 'change', 'contextmenu', 'reset', 'submit'],
];

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'hidden'].includes(target.type));

/**
 * Until the page has been taken over, what is clicked or typed is answered by the browser alone: links lead and
 * forms post, as without scripts. React would hydrate the whole page at once for it, and fails with its error 345
 * while Remix still waits for the page's data. Gives back the way to let events through; what was typed meanwhile,
 * which React writes over, is then typed again.
 */
export function withholdEvents(): () => void {
  const typed = new Map<Field, string>();
  for (const field of document.querySelectorAll('input, textarea'))
    if (isField(field) && field.value !== field.defaultValue) typed.set(field, field.value);
  const withhold = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.type === 'input' && isField(event.target)) typed.set(event.target, event.target.value);
  };
  for (const name of DISCRETE) window.addEventListener(name, withhold, { capture: true });
  return () => {
    for (const name of DISCRETE) window.removeEventListener(name, withhold, { capture: true });
    for (const [field, value] of typed) typeAgain(field, value);
    typed.clear();
  };
}

/** As a hand would: React hears of a value only where it was not set behind its back. */
function typeAgain(field: Field, value: string): void {
  if (!field.isConnected) return;
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')!.set!.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

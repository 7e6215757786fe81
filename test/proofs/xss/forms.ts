import type { Supply } from './supply.ts';
import type { Trap } from './trap.ts';

/** Forms that were sent once already, by what they ask for. */
export type Sent = Set<string>;

/**
 * Fills every form of the open page that takes words with more of them than it takes, and looks at what says so and
 * repeats them. A form that takes so many has taken vectors as well.
 */
export async function sendForms(
  trap: Trap,
  address: string,
  supply: Supply,
  sent: Sent,
  most: number,
): Promise<number> {
  let done = 0;
  for (let at = 0; at < most; at++) {
    const words = Array.from({ length: 12 }, () => supply.pack(5000).text);
    const form = await trap.page.evaluate(fill, { known: [...sent], words });
    if (form === null) return done;
    sent.add(form);
    await Promise.all([
      trap.page.waitForEvent('load'),
      trap.page.evaluate(() =>
        HTMLFormElement.prototype.submit.call(document.querySelector('form[data-filled]')),
      ),
    ]);
    done++;
    await trap.inspect();
    await trap.open(address);
  }
  return done;
}

/** In the page: the first form that is not known, filled; what it is known by. */
function fill({ known, words }: { known: string[]; words: string[] }): string | null {
  const FIELDS =
    'textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=url]';
  for (const form of document.forms) {
    const fields = [...form.querySelectorAll<HTMLInputElement>(FIELDS)];
    const steps = [...form.querySelectorAll<HTMLInputElement>('[name=step]')].map(({ value }) => value);
    const name = `${new URL(form.action, location.href).pathname.split('/').length} ${steps.join()} ${fields.map((field) => field.name).join()}`;
    if (fields.length === 0 || known.includes(name) || /sign-out|language$|sign-in/.test(form.action))
      continue;
    for (const [at, field] of fields.entries()) {
      field.type = field.localName === 'input' ? 'text' : field.type;
      field.removeAttribute('maxlength');
      field.value = words[at % words.length]!;
    }
    form.setAttribute('data-filled', '');
    form.noValidate = true;
    form.removeAttribute('target');
    return name;
  }
  return null;
}

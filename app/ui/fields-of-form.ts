import { createContext, useContext, type ReactNode } from 'react';

/** What a field is called, and where it is. */
interface Known {
  label: ReactNode;
  id: string;
}

/** What the fields of a form are called, told by each as it is drawn; the form's head asks once all have been. */
export class FieldsOfForm {
  #known = new Map<string, Known>();
  #all: (() => void) | undefined;
  #drawn: Promise<void> | null = new Promise((done) => (this.#all = done));

  /** Of several by one name the first counts. */
  tell(name: string, field: Known): void {
    const before = this.#known.get(name);
    if (before === undefined || before.id === field.id) this.#known.set(name, field);
  }

  allTold(): void {
    this.#drawn = null;
    this.#all?.();
  }

  /** To be thrown where it is not known yet; null once it is. */
  get toCome(): Promise<void> | null {
    return this.#drawn;
  }

  find(name: string): Known | undefined {
    return this.#known.get(name);
  }
}

export const FieldsContext = createContext<FieldsOfForm | null>(null);

/** Tells the form around it what a field is called. */
export function useTold(name: string, field: Known): void {
  useContext(FieldsContext)?.tell(name, field);
}

type Ending = () => Promise<void> | void;

const file: Ending[] = [];
let test: Ending[] | null = null;

/** Runs `ending` when the present test ends, or when the file does if no test is running. */
export function atEnd(ending: Ending): void {
  (test ?? file).push(ending);
}

/** For the setup file: from here to `endTest`, endings belong to one test. */
export function beginTest(): void {
  test = [];
}

/** For the setup file: ends, last first, what the test began. */
export async function endTest(): Promise<void> {
  const endings = test ?? [];
  test = null;
  for (const ending of endings.reverse()) await ending();
}

/** For the setup file: ends, last first, what was begun outside a test. */
export async function endFile(): Promise<void> {
  for (const ending of file.splice(0).reverse()) await ending();
}

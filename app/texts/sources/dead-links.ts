import { createContext } from 'react';

/** The addresses of dead links of the text on the page, in their one form. */
export const DeadLinksContext = createContext<ReadonlySet<string>>(new Set());

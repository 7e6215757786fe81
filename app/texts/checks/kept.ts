/** Chosen in a form for somebody who cannot be asked anew: they stay who they are. */
export const KEPT = 'kept';

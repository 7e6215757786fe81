/** `drawn('<path …/>')`: a mark on a square of 64, without ground. */
const drawn = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${shapes}</svg>`;

/** The marks of some of the members, by their keys; the others have none. Two belong to members at risk. */
export const logos: Readonly<Record<string, string>> = {
  'puente-norte': drawn(
    `<path d="M2 46H62" stroke="#1f4e79" stroke-width="6"/><path d="M8 46A24 24 0 0 1 56 46" fill="none" stroke="#1f4e79" stroke-width="6"/>
     <path d="M20 46V27M32 46V22M44 46V27" stroke="#1f4e79" stroke-width="4"/><path d="M32 4l5 10h-10z" fill="#c8501e"/>`,
  ),
  'casa-jacaranda': drawn(
    `<path d="M6 32L32 10L58 32V58H6z" fill="#6a4c93"/><circle cx="32" cy="40" r="10" fill="#f4ecfa"/>
     <circle cx="32" cy="40" r="4" fill="#e0a526"/>`,
  ),
  'ruta-del-sur': drawn(
    `<circle cx="32" cy="32" r="30" fill="#b5541c"/><path d="M26 60C20 44 46 40 36 26S30 8 34 4" fill="none" stroke="#fff4e0" stroke-width="7"/>`,
  ),
  'nopal-morado': drawn(
    `<ellipse cx="32" cy="44" rx="13" ry="18" fill="#5d2e7a"/><ellipse cx="16" cy="22" rx="9" ry="13" fill="#7d4aa0" transform="rotate(-25 16 22)"/>
     <ellipse cx="48" cy="22" rx="9" ry="13" fill="#7d4aa0" transform="rotate(25 48 22)"/><circle cx="32" cy="20" r="5" fill="#d7486a"/>`,
  ),
  'tzikin-mam': drawn(
    `<path d="M4 34L28 12V26H46L60 18L52 40L36 56L28 44H14z" fill="#0d6e6e"/><circle cx="46" cy="31" r="3" fill="#fff"/>`,
  ),
  izote: drawn(
    `<path d="M32 62V34" stroke="#3f6b2a" stroke-width="6"/><path d="M32 36L8 30M32 36L56 30M32 36L14 14M32 36L50 14M32 36V6" stroke="#3f6b2a" stroke-width="5"/>
     <circle cx="32" cy="36" r="7" fill="#e8d9a0"/>`,
  ),
  'foro-lenca': drawn(
    `<path d="M32 3L61 32L32 61L3 32z" fill="#8a1f2d"/><path d="M32 17L47 32L32 47L17 32z" fill="#f0c04a"/><path d="M32 26L38 32L32 38L26 32z" fill="#8a1f2d"/>`,
  ),
  xolotlan: drawn(
    `<path d="M2 40L22 12L34 30L44 18L62 40z" fill="#3b5b8c"/><path d="M2 48Q12 42 22 48T42 48T62 48M2 57Q12 51 22 57T42 57T62 57" fill="none" stroke="#3b8ca0" stroke-width="4"/>`,
  ),
  'mesa-darien': drawn(
    `<circle cx="32" cy="32" r="12" fill="#1c6b4a"/><g fill="#2f9a6c"><circle cx="32" cy="8" r="7"/><circle cx="32" cy="56" r="7"/>
     <circle cx="11" cy="20" r="7"/><circle cx="53" cy="20" r="7"/><circle cx="11" cy="44" r="7"/><circle cx="53" cy="44" r="7"/></g>`,
  ),
};

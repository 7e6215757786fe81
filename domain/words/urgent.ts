import { words } from './words.ts';

/** What is said in public of a statement that was issued under urgent procedure. */
export const urgentWords = words(
  {
    label: 'Emitido por procedimiento urgente',
    why: 'Lo decidió el comité coordinador en horas, no la asamblea en días. La coalición lo revisa después.',
    timeline: 'Horas del procedimiento',
    began: 'Hora cero',
    textClosed: 'Texto cerrado',
    decided: 'Decisión del comité coordinador',
    opened: 'Firma abierta',
    closed: 'Cierre de la firma',
    published: 'Publicación',
  },
  {
    label: 'Issued under urgent procedure',
    why: 'The steering committee decided it within hours, not the assembly within days. The coalition reviews it afterwards.',
    timeline: 'Hours of the procedure',
    began: 'Hour zero',
    textClosed: 'Text closed',
    decided: 'Decision of the committee',
    opened: 'Signing opened',
    closed: 'Signing closes',
    published: 'Publication',
  },
);

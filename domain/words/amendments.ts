import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

const one = (f: ActFacts) => f['count'] === '1';

/** Amendments: what is refused about them, and what the log of acts says. */
export const amendmentsWords = words(
  {
    refusals: {
      'amendments-of-statements': 'Las enmiendas son de los textos que se publican o se firman.',
      'amendment-not-open': 'Esta enmienda ya se decidió o se retiró.',
      'amendment-of-another': 'Esto lo hace quien propuso la enmienda, con su misma representación.',
      'amendments-one-deep': 'Una enmienda a una enmienda no se enmienda. Proponga otra a la primera.',
      'amendments-missing': 'Elija al menos una enmienda.',
      'amendments-at-once': 'Aquí caben hasta 200 enmiendas a la vez.',
      'amendments-open': (f: ActFacts) =>
        f['number'] === '1'
          ? 'Queda una enmienda sin decidir. Decídala antes de cerrar.'
          : `Quedan ${f['number']} enmiendas sin decidir. Decídalas antes de cerrar.`,
      'amendment-collides': 'Esta enmienda choca con el texto actual. Intégrela paso a paso y elija.',
      'amended-since': (f: ActFacts) =>
        `Se aceptó la ${f['number']}, que ya cambió esto mismo. Decline esta, o pida otra propuesta.`,
      'children-open': (f: ActFacts) => `Decida primero la enmienda ${f['number']}.`,
      'choices-contradict': 'El orden que eligió da vueltas en círculo. Revise qué va antes de qué.',
      'collisions-unresolved': (f: ActFacts) =>
        f['number'] === '1'
          ? 'Falta elegir en un choque. Todavía no se cambió nada.'
          : `Falta elegir en ${f['number']} choques. Todavía no se cambió nada.`,
      'decision-note-missing': 'Diga por qué no entra, para quien la propuso.',
      'merge-moved-on':
        'El texto o las enmiendas cambiaron mientras usted elegía. Revise la lista; lo que eligió sigue marcado.',
      'merge-of-amendments-to-the-text': 'Aquí se integran enmiendas al texto. Las demás se deciden antes.',
      'not-amendable-so': 'Esa enmienda no se puede cambiar de ese modo.',
      'nothing-changes': 'Eso es lo que el texto ya dice.',
      'nothing-to-publish': 'No hay tratamientos por publicar.',
      'notes-stay': 'Una nota al pie queda en su lugar. Puede proponer otras palabras para ella.',
      'paragraph-gone': 'Ese párrafo ya no está en el texto.',
      'reply-note-missing': 'Diga por qué no está de acuerdo.',
      'treatment-note-missing': 'Explique el tratamiento en una o dos frases.',
      'treatment-not-published': 'Todavía no hay un tratamiento publicado al cual responder.',
      'treatment-published': 'Ese tratamiento ya se publicó y no se cambia. Decida la enmienda.',
    },
    acts: {
      'amendment.proposed': (f: ActFacts) =>
        `Se propuso la enmienda ${f['numbers']} de ${f['organisations']} en ${f['text']}.`,
      'amendment.withdrawn': (f: ActFacts) =>
        `Se retiró la enmienda ${f['numbers']} de ${f['organisations']} en ${f['text']}.`,
      'amendment.treatments-published': (f: ActFacts) =>
        one(f)
          ? `Publicó el tratamiento propuesto para la enmienda ${f['numbers']} en ${f['text']}.`
          : `Publicó los tratamientos propuestos para las enmiendas ${f['numbers']} en ${f['text']}.`,
      'amendment.replied': (f: ActFacts) =>
        `${f['organisations']} respondió al tratamiento de su enmienda ${f['numbers']} en ${f['text']}.`,
      'amendment.accepted': (f: ActFacts) =>
        `Aceptó la enmienda ${f['numbers']} de ${f['organisations']} en ${f['text']}.`,
      'amendment.declined': (f: ActFacts) =>
        `Declinó la enmienda ${f['numbers']} de ${f['organisations']} en ${f['text']}.`,
    },
  },
  {
    refusals: {
      'amendments-of-statements': 'Amendments are for texts that are published or signed.',
      'amendment-not-open': 'This amendment has been decided or withdrawn.',
      'amendment-of-another': 'This is done by whoever proposed the amendment, by the same seat.',
      'amendments-one-deep':
        'An amendment to an amendment cannot be amended. Propose another to the first one.',
      'amendments-missing': 'Choose at least one amendment.',
      'amendments-at-once': 'Up to 200 amendments fit here at once.',
      'amendments-open': (f) =>
        f['number'] === '1'
          ? 'One amendment is undecided. Decide it before closing.'
          : `${f['number']} amendments are undecided. Decide them before closing.`,
      'amendment-collides':
        'This amendment collides with the text as it stands. Merge it step by step and choose.',
      'amended-since': (f) =>
        `${f['number']} was accepted and has changed this already. Decline this one, or ask for another.`,
      'children-open': (f) => `Decide amendment ${f['number']} first.`,
      'choices-contradict': 'The order you chose goes round in a circle. Check what comes before what.',
      'collisions-unresolved': (f) =>
        f['number'] === '1'
          ? 'One collision is without a choice. Nothing has been changed yet.'
          : `${f['number']} collisions are without a choice. Nothing has been changed yet.`,
      'decision-note-missing': 'Say why it does not go in, for whoever proposed it.',
      'merge-moved-on':
        'The text or the amendments changed while you were choosing. Check the list; your choices are kept.',
      'merge-of-amendments-to-the-text':
        'Amendments to the text are merged here. Those to amendments are decided before.',
      'not-amendable-so': 'That amendment cannot be changed in this way.',
      'nothing-changes': 'That is what the text says already.',
      'nothing-to-publish': 'There are no treatments to publish.',
      'notes-stay': 'A footnote stays in its place. You may propose other words for it.',
      'paragraph-gone': 'That paragraph is no longer in the text.',
      'reply-note-missing': 'Say why you disagree.',
      'treatment-note-missing': 'Explain the treatment in a sentence or two.',
      'treatment-not-published': 'There is no published treatment to answer yet.',
      'treatment-published': 'That treatment has been published and stays. Decide the amendment.',
    },
    acts: {
      'amendment.proposed': (f) =>
        `Amendment ${f['numbers']} of ${f['organisations']} was proposed in ${f['text']}.`,
      'amendment.withdrawn': (f) =>
        `Amendment ${f['numbers']} of ${f['organisations']} was withdrawn in ${f['text']}.`,
      'amendment.treatments-published': (f) =>
        one(f)
          ? `Published the proposed treatment of amendment ${f['numbers']} in ${f['text']}.`
          : `Published the proposed treatments of amendments ${f['numbers']} in ${f['text']}.`,
      'amendment.replied': (f) =>
        `${f['organisations']} answered the treatment of its amendment ${f['numbers']} in ${f['text']}.`,
      'amendment.accepted': (f) =>
        `Accepted amendment ${f['numbers']} of ${f['organisations']} in ${f['text']}.`,
      'amendment.declined': (f) =>
        `Declined amendment ${f['numbers']} of ${f['organisations']} in ${f['text']}.`,
    },
  },
);

import type { ActFacts } from './mail-words.ts';
import { plural, words } from './words.ts';

const links = {
  es: (n: string | undefined) => `${n} ${plural('es', Number(n), 'enlace', 'enlaces')}`,
  en: (n: string | undefined) => `${n} ${plural('en', Number(n), 'link', 'links')}`,
};

/** What texts cite: why something is refused, and what the log of acts says. */
export const sourcesWords = words(
  {
    refusals: {
      'links-dead': (f: ActFacts) =>
        `El texto cita ${links.es(f['number'])} que ya no ${plural('es', Number(f['number']), 'responde', 'responden')}, y la coalición no cierra así. Cámbielos, o dé en «Fuentes» la dirección de una copia.`,
      'version-links-dead': (f: ActFacts) =>
        `La versión se cerró con ${links.es(f['number'])} que ya no ${plural('es', Number(f['number']), 'responde', 'responden')}, y la coalición no abre a firma ni publica así. La secretaría puede reabrir el texto.`,
      'edition-links-dead': (f: ActFacts) =>
        `La edición se cerró con ${links.es(f['number'])} que ya no ${plural('es', Number(f['number']), 'responde', 'responden')}, y la coalición no publica así. Cámbielos en la agenda, o dé en «Fuentes» la dirección de una copia, y cierre otra edición.`,
      'links-not-here': 'Esta instalación no sale a revisar enlaces.',
      'links-not-checked':
        'La coalición no revisa enlaces. La secretaría puede cambiarlo en la página «Idiomas».',
      'links-just-checked': (f: ActFacts) =>
        `Todos se revisaron hace menos de ${f['minutes']} minutos. Espere un poco.`,
      'source-address': 'Escriba una dirección completa que empiece con https:// o http://.',
    },
    acts: {
      'sources.corrected': (f: ActFacts) => `Corrigió una fuente de ${f['text']}.`,
      'sources.closed-dead': (f: ActFacts) =>
        `Siguió adelante y cerró ${f['text']} con ${links.es(f['count'])} sin respuesta.`,
      'sources.published-dead': (f: ActFacts) =>
        `Siguió adelante y dio a conocer ${f['text']} con ${links.es(f['count'])} sin respuesta.`,
      'coalition.link-check-on': 'Dispuso que se revisen los enlaces de los textos.',
      'coalition.link-check-off': 'Dispuso que no se revisen los enlaces de los textos.',
      'coalition.dead-links-refused':
        'Dispuso que no se cierre ni publique un texto con enlaces que no responden.',
      'coalition.dead-links-labelled':
        'Dispuso que un texto con enlaces que no responden se cierre y publique con un aviso.',
    },
  },
  {
    refusals: {
      'links-dead': (f) =>
        `The text cites ${links.en(f['number'])} that no longer ${plural('en', Number(f['number']), 'answers', 'answer')}, and the coalition does not close such a text. Change them, or give the address of a copy under “Sources”.`,
      'version-links-dead': (f) =>
        `The version was closed with ${links.en(f['number'])} that no longer ${plural('en', Number(f['number']), 'answers', 'answer')}, and the coalition neither opens for signature nor publishes such a text. The secretariat can reopen it.`,
      'edition-links-dead': (f) =>
        `The edition was closed with ${links.en(f['number'])} that no longer ${plural('en', Number(f['number']), 'answers', 'answer')}, and the coalition does not publish so. Change them in the agenda, or give the address of a copy under “Sources”, and close another edition.`,
      'links-not-here': 'This installation does not go out to check links.',
      'links-not-checked':
        'The coalition does not check links. The secretariat can change this on the page “Languages”.',
      'links-just-checked': (f) =>
        `All of them were checked less than ${f['minutes']} minutes ago. Please wait a little.`,
      'source-address': 'Write a whole address that begins with https:// or http://.',
    },
    acts: {
      'sources.corrected': (f) => `Corrected a source of ${f['text']}.`,
      'sources.closed-dead': (f) =>
        `Went on and closed ${f['text']} with ${links.en(f['count'])} that did not answer.`,
      'sources.published-dead': (f) =>
        `Went on and gave out ${f['text']} with ${links.en(f['count'])} that did not answer.`,
      'coalition.link-check-on': 'Ruled that the links of texts are checked.',
      'coalition.link-check-off': 'Ruled that the links of texts are not checked.',
      'coalition.dead-links-refused':
        'Ruled that a text with links that do not answer is neither closed nor published.',
      'coalition.dead-links-labelled':
        'Ruled that a text with links that do not answer is closed and published with a notice.',
    },
  },
);

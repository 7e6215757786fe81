import type { ActFacts } from './mail-words.ts';
import { number, plural, words } from './words.ts';

const n = {
  es: (value: unknown) => number('es', Number(value)),
  en: (value: unknown) => number('en', Number(value)),
};
const one = (language: 'es' | 'en', value: unknown, single: string, several: string) =>
  plural(language, Number(value), single, several);

/** Setting aside at once what came from outside by mistake or fraud. */
export const invalidationWords = words(
  {
    refusals: {
      'mail-domain-not-valid': 'Escriba lo que sigue a la arroba, por ejemplo «correo.example».',
      'invalidation-condition-missing': 'Escriba al menos una condición: dominio, país u horas.',
      'invalidation-paper-has-no-mail': 'Las hojas no tienen correo. Elija otra condición.',
      'invalidation-changed': 'La lista cambió mientras la veía. No se anuló nada: mírela otra vez.',
      'invalidation-nothing': 'Nada cumple esa condición.',
      'invalidation-too-many': (f: Record<string, string>) =>
        `De una vez se anulan hasta ${f['most']}. Acorte las horas.`,
      'invalidation-reversed': 'Ya se devolvió.',
      'request-set-aside': 'Esta solicitud está anulada junto con otras. Devuélvalas para responderla.',
    },
    acts: {
      'invalidation.made': (f: ActFacts) =>
        `Anuló ${n.es(f['count'])} ${one('es', f['count'], 'firma o solicitud', 'firmas o solicitudes')} de fuera para ${f['text']}. Motivo: ${f['reason']}`,
      'invalidation.reversed': (f: ActFacts) =>
        `Devolvió ${n.es(f['count'])} ${one('es', f['count'], 'firma o solicitud anulada', 'firmas o solicitudes anuladas')} de ${f['text']}. Motivo: ${f['reason']}`,
      'signature.invalidated': (f: ActFacts) => `Anuló una firma pedida desde fuera para ${f['text']}.`,
      'signature.reinstated': (f: ActFacts) => `Devolvió una firma anulada de ${f['text']}.`,
      'signature.invalidated-withheld': (f: ActFacts) =>
        `Se anuló una firma de ${f['text']} con nombre reservado.`,
      'signature.reinstated-withheld': (f: ActFacts) =>
        `Se devolvió una firma de ${f['text']} con nombre reservado.`,
    },
  },
  {
    refusals: {
      'mail-domain-not-valid': 'Write what follows the at sign, for example “mail.example”.',
      'invalidation-condition-missing': 'Write at least one condition: domain, country or times.',
      'invalidation-paper-has-no-mail': 'Sheets have no mail address. Choose another condition.',
      'invalidation-changed': 'The list changed while you looked at it. Nothing was set aside: look again.',
      'invalidation-nothing': 'Nothing meets that condition.',
      'invalidation-too-many': (f) => `At most ${f['most']} are set aside at once. Shorten the time.`,
      'invalidation-reversed': 'It has been taken back already.',
      'request-set-aside': 'This request is set aside with others. Take that back to answer it.',
    },
    acts: {
      'invalidation.made': (f) =>
        `Set aside ${n.en(f['count'])} ${one('en', f['count'], 'signature or request', 'signatures or requests')} from outside for ${f['text']}. Reason: ${f['reason']}`,
      'invalidation.reversed': (f) =>
        `Took back setting aside ${n.en(f['count'])} ${one('en', f['count'], 'signature or request', 'signatures or requests')} for ${f['text']}. Reason: ${f['reason']}`,
      'signature.invalidated': (f) => `Set aside a signature asked for from outside for ${f['text']}.`,
      'signature.reinstated': (f) => `Reinstated a signature for ${f['text']} that had been set aside.`,
      'signature.invalidated-withheld': (f) =>
        `A signature of ${f['text']} with its name withheld was set aside.`,
      'signature.reinstated-withheld': (f) =>
        `A signature of ${f['text']} with its name withheld was reinstated.`,
    },
  },
);

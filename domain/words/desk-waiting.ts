import { number, plural, words } from './words.ts';

interface Waiting {
  requests: number;
  papers: number;
  late: number;
  deliveries: number;
}
const n = { es: (value: number) => number('es', value), en: (value: number) => number('en', value) };
const said = (parts: [number, string][]) =>
  parts
    .filter(([count]) => count > 0)
    .map(([, sentence]) => sentence)
    .join(' · ');

/** One line of what waits for the secretariat at its desk; empty where nothing does. */
export const deskWaitingWords = words(
  {
    title: 'Espera a la secretaría',
    line: ({ requests, papers, late, deliveries }: Waiting) =>
      said([
        [requests, `${n.es(requests)} ${plural('es', requests, 'solicitud', 'solicitudes')} por verificar`],
        [papers, `${n.es(papers)} ${plural('es', papers, 'hoja', 'hojas')} por confirmar`],
        [late, `${n.es(late)} ${plural('es', late, 'firma posterior', 'firmas posteriores')} por decidir`],
        [deliveries, `${n.es(deliveries)} ${plural('es', deliveries, 'entrega', 'entregas')} sin respuesta`],
      ]),
  },
  {
    title: 'Waits for the secretariat',
    line: ({ requests, papers, late, deliveries }: Waiting) =>
      said([
        [requests, `${n.en(requests)} ${plural('en', requests, 'request', 'requests')} to verify`],
        [papers, `${n.en(papers)} ${plural('en', papers, 'sheet', 'sheets')} to confirm`],
        [late, `${n.en(late)} late ${plural('en', late, 'signature', 'signatures')} to decide`],
        [
          deliveries,
          `${n.en(deliveries)} ${plural('en', deliveries, 'delivery', 'deliveries')} without an answer`,
        ],
      ]),
  },
);

import { expect, it } from 'vitest';
import { testLooks } from '../public-pages/looks.ts';

const DROUGHT = 'irse-por-la-sequia-tambien-es-buscar-proteccion';
const { site, pathOf } = testLooks(
  {
    register: ['Ana', 'positions?standing=all&q=a'],
    'new position': ['Marta', 'positions/new'],
    position: ['Luz', `positions/${DROUGHT}`],
    'position of others': ['Marta', `positions/${DROUGHT}?language=en`],
    'position that is a file': ['Tom', 'positions/work-permits-that-do-not-tie-people-to-one-employer'],
    'changed position': ['Tom', 'positions/work-permits-that-do-not-tie-people-to-one-employer/edit'],
    standing: ['Ana', 'texts/asociarse-no-es-una-falta/standing'],
    'public list': [null, 'es/posicionamientos'],
    'public position': [null, `en/positions/${DROUGHT}`],
    'superseded public position': [
      null,
      'es/posicionamientos/sequia-y-salida-primeras-palabras-del-foro-lenca',
    ],
  },
  ['public list', 'public position'],
);

it('names in public nobody who shares or endorses for members alone', async () => {
  for (const name of ['public list', 'public position'] as const) {
    const html = await site().read(pathOf(name));
    expect(html).not.toMatch(/Izote|Plateforme|work permits/i);
  }
  for (const path of [
    'es/posicionamientos/cruzar-el-puente-para-ir-a-la-escuela',
    'en/posicionamientos',
    'es/positions',
    'positions/work-permits-that-do-not-tie-people-to-one-employer/en',
  ])
    expect((await site().get(`/${site().slug}/${path}`)).status).toBe(404);
});

import { ask, bullet, heading, note, paragraph, quote, sideBySide } from '../blocks.ts';
import { DAY, HOUR } from '../dates.ts';
import type { DemoStatement } from '../types.ts';

/** Being written by three organisations: two English paragraphs are behind and one is missing. */
export const childrenOnTheMove: DemoStatement = {
  key: 'children-on-the-move',
  slug: 'la-ninez-que-viaja-no-se-encierra',
  mode: 'institutional',
  body: 'compact-and-children',
  titles: {
    es: 'La niñez que viaja no se encierra',
    en: 'Children on the move do not belong in detention',
  },
  languages: ['es', 'en'],
  blocks: sideBySide(
    paragraph(
      'intro',
      'Somos albergues, comités de barrio y equipos jurídicos que recibimos a niñas, niños y adolescentes a lo largo de la región. Llegan con su familia, con una hermana mayor o sin compañía. Reunimos aquí lo que hemos aprendido a su lado y lo que pedimos a las autoridades que los encuentran primero.',
      'We are shelters, neighborhood committees and legal teams who receive children and adolescents throughout the region. They arrive with their family, with an older sister or on their own. Here we gather what we have learned beside them, and what we ask of the authorities who meet them first.',
    ),
    heading('start', 'De dónde partimos', 'Where we start from'),
    paragraph(
      'convention',
      'La Convención sobre los Derechos del Niño obliga a que su interés superior sea una consideración primordial.[^crc] Los comités que vigilan los tratados han sido claros: detener a una persona menor de dieciocho años por su situación migratoria, o por la de sus padres, contradice ese principio.',
      'The Convention on the Rights of the Child makes the best interests of the child a primary consideration.[^crc] The committees that watch over the treaties have been clear: to detain anyone under eighteen because of their migration status, or that of their parents, goes against that principle.',
    ),
    paragraph(
      'name',
      'Un cuarto con llave es encierro aunque tenga dibujos en la pared. Llamarlo módulo, estancia o sala de espera no cambia lo que siente una niña cuando pregunta a qué hora puede salir y nadie sabe decirle.',
      'A locked room is confinement even with drawings on the wall. Calling it a module, a stay or a waiting area does not change what a girl feels when she asks what time she may go out and no one can tell her.',
    ),
    heading('works', 'Lo que hemos visto funcionar', 'What we have seen work'),
    bullet(
      'call',
      'Una llamada temprana a la institución de niñez, que ahorra noches de angustia.',
      'An early call to the child-protection institution, which spares nights of distress.',
    ),
    bullet(
      'siblings',
      'Hermanas y hermanos que se alojan juntos y por eso duermen.',
      'Brothers and sisters who are housed together, and therefore sleep.',
    ),
    bullet(
      'school',
      'Una familia acogedora que abre la puerta el lunes, y un adolescente que el jueves ya está en la escuela.',
      'A foster family who open their door on Monday, and a teenager who by Thursday is back at school.',
    ),
    quote(
      'yard',
      '«Lo primero que hice fue preguntar si podía salir al patio. Me dijeron que sí, y entonces me terminé el plato.» — *Adolescente de quince años, con palabras que eligió compartir*',
      '“The first thing I did was ask whether I could go out to the yard. They said yes, and then I finished my plate.” — *A fifteen-year-old, in words of their own choosing*',
    ),
    heading('asks', 'Lo que pedimos', 'What we ask'),
    ask(
      'law',
      '**Que la ley lo prohíba.** Ningún código migratorio debe permitir la detención de niñas, niños o adolescentes, tampoco cuando falte espacio o personal.',
      '**Let the law forbid it.** No migration code should allow children or adolescents to be detained, not even when space or staff run short.',
    ),
    ask(
      'notice',
      '**Que se avise enseguida.** La autoridad que los encuentre debe dar parte a la institución de niñez durante las primeras veinticuatro horas y dejar constancia de la hora.',
      '**Give notice at once.** The authority that meets them should inform the child-protection institution within the first twenty-four hours, and record the time.',
    ),
    ask(
      'family',
      '**Que nadie los separe.** La familia incluye a la abuela, al tío o a la vecina que la niña o el niño reconoce como suyos, salvo que exista un riesgo comprobado.',
      '**Let no one part them.** Family includes the grandmother, uncle or neighbor whom the child recognizes as their own, unless a risk has been shown.',
    ),
    ask(
      'care',
      '**Que se pague la acogida.** El presupuesto público debe sostener familias de acogida y casas pequeñas de puertas abiertas, con escuela y salud.',
      '**Pay for care.** Public budgets should sustain foster families and small open-door houses, with schooling and health care.',
    ),
    ask(
      'language',
      '**Que se les escuche en su idioma.** Cada entrevista necesita una persona intérprete, alguien que represente a la niñez y el tiempo que haga falta.',
      '**Hear them in their own language.** Every interview needs an interpreter, someone to represent the child, and as long as it takes.',
    ),
    heading('progress', 'Cómo sabremos que se avanza', 'How we will know things are moving'),
    paragraph(
      'figures',
      'Proponemos que cada país dé a conocer dos veces al año cuántas niñas, niños y adolescentes fueron referidos a protección, en cuánto tiempo, a qué tipo de acogida y cuántos enfrentaron un retorno, sin datos que los identifiquen. Compararemos esas cifras con las nuestras y diremos en qué coinciden.',
      'We propose that each country report twice a year how many children and adolescents were referred to protection, how quickly, to what kind of care, and how many faced return, with nothing that identifies them. We will compare those figures with ours and say where they agree.',
    ),
    paragraph(
      'close',
      'El material que usamos para capacitar a personal de primera atención se puede descargar de [la página de la Red](https://red-ceiba.example.org/biblioteca/primera-atencion). Es gratuito, y agradecemos que nos cuenten cómo les sirvió.',
      'The materials we use to train first-contact staff can be downloaded from [the network’s site](https://red-ceiba.example.org/library/first-contact). They are free, and we would be glad to hear how they served you.',
    ),
    note(
      'crc',
      'Convención sobre los Derechos del Niño, artículo 3 (https://www.ohchr.org/es/instruments-mechanisms/instruments/convention-rights-child). Véase la observación general conjunta núm. 4 (2017) del Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y núm. 23 (2017) del Comité de los Derechos del Niño.',
      'Convention on the Rights of the Child, article 3 (https://www.ohchr.org/en/instruments-mechanisms/instruments/convention-rights-child). See joint general comment No. 4 (2017) of the Committee on the Protection of the Rights of All Migrant Workers and No. 23 (2017) of the Committee on the Rights of the Child.',
    ),
  ),
  story: [
    { do: 'draft', at: -9 * DAY - 5 * HOUR, by: 'marta@ruta-del-sur' },
    { do: 'translate', at: -6 * DAY - 4 * HOUR, by: 'tom@puente-norte', language: 'en' },
    {
      do: 'arrange',
      at: -6 * DAY - 3 * HOUR,
      by: 'marta@ruta-del-sur',
      language: 'en',
      translator: 'tom@puente-norte',
      reviewer: 'luz@foro-lenca',
      dueDay: 6,
    },
    { do: 'check', at: -6 * DAY - 2 * HOUR, by: 'tom@puente-norte', as: 'translated' },
    { do: 'check', at: -5 * DAY - HOUR, by: 'luz@foro-lenca', as: 'reviewed', without: ['name', 'yard'] },
    {
      do: 'revise',
      at: -2 * DAY + 4 * HOUR,
      by: 'marta@ruta-del-sur',
      language: 'es',
      block: 'notice',
      inlines:
        '**Que se avise enseguida.** La autoridad que los encuentre debe dar parte a la institución de niñez durante las primeras doce horas, de día o de noche, y dejar constancia de la hora.',
    },
    {
      do: 'comment',
      at: -43.5 * HOUR,
      by: 'tom@puente-norte',
      language: 'es',
      block: 'notice',
      quote: 'durante las primeras doce horas',
      body: '¿Doce horas alcanzan en los puestos de frontera sin señal? En nuestra zona avisan por radio, y a veces al amanecer.',
      replies: [
        {
          at: -43 * HOUR,
          by: 'luz@foro-lenca',
          body: 'En Intibucá sí alcanzan, si el parte se puede dar por teléfono.',
        },
        {
          at: -26 * HOUR,
          by: 'marta@ruta-del-sur',
          body: '@Tom Keller, ¿basta con agregar «por el medio más rápido que haya»?',
          mentions: ['tom@puente-norte'],
        },
      ],
    },
    {
      do: 'comment',
      at: -30 * HOUR,
      by: 'luz@foro-lenca',
      language: 'es',
      kind: 'red-line',
      block: 'law',
      body: 'Nuestra asamblea no puede firmar si se admite alguna excepción «por seguridad». Proponemos decir: «sin excepción alguna».',
      answer: {
        at: -25 * HOUR,
        by: 'marta@ruta-del-sur',
        answer: 'in-part',
        note: 'La frase ya dice «tampoco cuando falte espacio o personal». Agregamos «sin excepción» en la próxima vuelta.',
      },
    },
    {
      do: 'comment',
      at: -21.5 * HOUR,
      by: 'tom@puente-norte',
      language: 'en',
      block: 'convention',
      quote: 'The committees that watch over the treaties',
      body: 'Readers in Washington will ask which committees. Could the note name them?',
      answer: { at: -8 * HOUR, by: 'marta@ruta-del-sur', answer: 'accepted' },
      resolved: { at: -8 * HOUR, by: 'marta@ruta-del-sur' },
    },
    {
      do: 'add',
      at: -20 * HOUR,
      by: 'luz@foro-lenca',
      language: 'es',
      after: 'language',
      block: {
        key: 'disability',
        kind: 'item',
        level: 0,
        marker: 'number',
        inlines:
          '**Que nadie quede fuera por una discapacidad.** Los espacios, el transporte y la información deben ser accesibles, y ningún control puede quitarle a una niña sus lentes, su bastón o su silla.',
      },
    },
    {
      do: 'comment',
      at: -6 * HOUR,
      by: 'luz@foro-lenca',
      language: 'es',
      body: '¿Quién revisa las palabras que eligió el adolescente de la cita, antes de comentarios? @Marta Solís',
      mentions: ['marta@ruta-del-sur'],
    },
    {
      do: 'revise',
      at: -5 * HOUR,
      by: 'marta@ruta-del-sur',
      language: 'es',
      block: 'figures',
      inlines:
        'Proponemos que cada país dé a conocer cada tres meses cuántas niñas, niños y adolescentes fueron referidos a protección, en cuánto tiempo, a qué tipo de acogida y cuántos enfrentaron un retorno, sin datos que los identifiquen. Compararemos esas cifras con las nuestras y diremos en qué coinciden y en qué no.',
    },
  ],
};

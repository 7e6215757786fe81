import { PublicShell } from '../../../../app/shell/public.tsx';
import { Banner } from '../../../../app/ui/banner.tsx';
import { Button } from '../../../../app/ui/button.tsx';
import { Card } from '../../../../app/ui/card.tsx';
import { Field } from '../../../../app/ui/field.tsx';
import { Icon } from '../../../../app/ui/icon.tsx';
import { Split } from '../../../../app/ui/section.tsx';
import { KnotRule, Tally, TallyLegend } from '../../../../app/ui/tally.tsx';

const countries = [
  { name: 'Costa Rica', code: 'CR', names: ['Centro Tico-Nica de Acogida'] },
  {
    name: 'Estados Unidos',
    code: 'US',
    names: [
      'Alamo Migrant Families',
      'Chesapeake Salvadoran Alliance',
      'Kreyòl Bridge Florida',
      'Puente Norte Collective',
    ],
  },
  { name: 'Guatemala', code: 'GT', names: ['Asociación Tzʼikin Mam', 'Pastoral Caminos'] },
  { name: 'México', code: 'MX', names: ['Albergue La Ruta del Sur, A. C.', 'Centro Tepozán de Derechos'] },
];

/** A published statement, as the public page would build it from the kit. */
export default function Statement() {
  return (
    <PublicShell
      name="Red Ceiba"
      to="/statement"
      entries={[
        { to: '/open', label: 'Abiertos a firma' },
        { to: '/statement', label: 'Publicados', current: true },
      ]}
      sister={{ language: 'en', to: '/en/statement' }}
      signIn="/home"
      footer="Red Ceiba · Articulación por la Movilidad Humana"
    >
      <div className="public-title">
        <p className="small quiet">Pronunciamiento · publicado el sábado 16 de enero de 2027 · versión 1.1</p>
        <h1>Del compromiso al plan: lo que la declaración de 2026 pide a nuestros gobiernos</h1>
        <p className="count-phrase">
          <b>10 organizaciones</b> firmaron este texto: 9 con nombre y 1 con nombre reservado por seguridad.
        </p>
        <div className="stack">
          <span />
          <Tally
            label="Firmas por país"
            open={false}
            groups={[
              ...countries.map(({ code, names }) => ({ label: code, open: names.length })),
              { label: 'Región', open: 0, withheld: 1 },
            ]}
          />
          <TallyLegend open="firma con nombre" withheld="nombre reservado por seguridad" />
        </div>
      </div>
      <div className="section">
        <Split
          stays
          label="Comprobar y descargar"
          aside={
            <div className="stack wide">
              <Card as="section">
                <form className="stack">
                  <h2>
                    <Icon name="shield" /> Compruebe este texto
                  </h2>
                  <p className="small">
                    Si tiene la carta impresa o el PDF, escriba el código que está al pie.
                  </p>
                  <Field label="Código" name="code" required defaultValue="7QK2-MX4D-19" />
                  <Button wide>Comprobar</Button>
                  <Banner tone="done">
                    <b>Coincide</b> con la versión 1.1, de 10 firmas.
                  </Banner>
                </form>
              </Card>
              <section className="stack">
                <h2>Descargas</h2>
                <ul className="downloads">
                  <li>
                    <a href="/letter.pdf">Carta en PDF, tamaño carta</a>
                    <span>112 KB</span>
                  </li>
                  <li>
                    <a href="/a4.pdf">Carta en PDF, A4</a>
                    <span>112 KB</span>
                  </li>
                </ul>
              </section>
            </div>
          }
        >
          <article className="reading" lang="es">
            <p>
              Nosotras, las 10 organizaciones abajo firmantes, acompañamos cada día a personas que migran, que
              buscan protección o que vuelven, en once países de la región.
            </p>
            <h2>Lo que pedimos</h2>
            <ol>
              <li>
                <b>Un plan nacional con plazos.</b> Que cada gobierno publique un plan con metas anuales, una
                institución responsable y recursos identificados en el presupuesto.
              </li>
              <li>
                <b>Participación con respuesta.</b> Que nuestras observaciones reciban respuesta por escrito.
              </li>
            </ol>
            <blockquote>
              <p>Un compromiso sin plan, sin presupuesto y sin fechas no cambia la vida de nadie.</p>
            </blockquote>
            <ul>
              <li>Acompañar</li>
              <li>Documentar</li>
            </ul>
          </article>
        </Split>
      </div>
      <section className="section" aria-labelledby="signatories">
        <div className="section-head">
          <h2 id="signatories" className="serif">
            Firman
          </h2>
          <span className="quiet">10 al publicarse, 16 de enero de 2027, 9:00 Guatemala</span>
        </div>
        <div className="signatories">
          {countries.map(({ name, names }) => (
            <section key={name}>
              <h3>
                {name} <span className="quiet">{names.length}</span>
              </h3>
              <KnotRule open={names.length} />
              <ul>
                {names.map((organization) => (
                  <li key={organization}>
                    <span className="serif">{organization}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <section>
            <h3>
              Región <span className="quiet">1</span>
            </h3>
            <KnotRule open={0} withheld={1} />
            <ul>
              <li className="reserved">
                <Icon name="withheld" />
                <span>1 organización con nombre reservado por seguridad</span>
              </li>
            </ul>
          </section>
        </div>
        <div className="late-signatures">
          <h3>Adhesiones posteriores</h3>
          <p>
            <span className="serif">Casa Jacaranda</span>{' '}
            <span className="small quiet">California, Estados Unidos</span>
          </p>
        </div>
        <details>
          <summary>Qué no se muestra y por qué</summary>
          <p className="quiet measure">Una organización pidió reservar su nombre por seguridad.</p>
        </details>
      </section>
    </PublicShell>
  );
}

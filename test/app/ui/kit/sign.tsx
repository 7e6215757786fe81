import { PublicShell } from '../../../../app/shell/public.tsx';
import { Button } from '../../../../app/ui/button.tsx';
import { Card } from '../../../../app/ui/card.tsx';
import { Choices } from '../../../../app/ui/choice.tsx';
import { DeadlineFact } from '../../../../app/ui/deadline.tsx';
import { Facts } from '../../../../app/ui/facts.tsx';
import { Field } from '../../../../app/ui/field.tsx';
import { PageHead } from '../../../../app/ui/line.tsx';
import { Split } from '../../../../app/ui/section.tsx';
import { Steps } from '../../../../app/ui/state-bar.tsx';
import { Tally } from '../../../../app/ui/tally.tsx';
import { NOW } from './site.ts';

/** The sign page on a phone: the button stays at the foot until the form is reached. */
export default function Sign() {
  return (
    <PublicShell name="Acuerdo" to="/">
      <PageHead
        serif
        title="Del compromiso al plan: lo que la declaración de 2026 pide a nuestros gobiernos"
      />
      <Split
        kind="form"
        label="Firmar"
        aside={
          <Card raised as="section" aria-labelledby="form-heading">
            <form className="stack">
              <h2 id="form-heading">Firmar por su organización</h2>
              <Field
                label="Nombre, tal como aparecerá"
                name="name"
                look="serif"
                required
                defaultValue="Albergue La Ruta del Sur, A. C."
                help="En la lista, bajo «México». Chiapas."
              />
              <Choices
                legend="Cómo se verá la firma"
                name="visibility"
                defaultValue="public"
                choices={[
                  {
                    value: 'public',
                    label: 'Pública',
                    help: 'El nombre aparece en la lista, la carta y los archivos.',
                  },
                  {
                    value: 'withheld',
                    label: 'Nombre reservado por seguridad',
                    help: 'Cuenta como «1 organización».',
                  },
                ]}
              />
              <Steps
                current={1}
                steps={[
                  { name: 'Marta Solís propone', note: 'Usted, ahora' },
                  {
                    name: 'Dr. Julián Ibarra autoriza',
                    note: 'Falta su Vo.Bo. Se le avisa por correo al firmar.',
                  },
                  { name: 'La firma se publica', note: 'Antes no aparece en ninguna lista.' },
                ]}
              />
              <Button kind="primary" size="large" icon="sign">
                Firmar
              </Button>
            </form>
          </Card>
        }
      >
        <Facts
          facts={[
            { icon: 'bodies', term: 'Convoca', fact: <b>Red Ceiba</b> },
            {
              icon: 'shield',
              term: 'Quién puede firmar',
              fact: 'Solo organizaciones, con una persona autorizada.',
            },
            {
              icon: 'clock',
              term: 'Cierra',
              fact: (
                <DeadlineFact
                  at="2027-01-14T23:00:00.000Z"
                  zones={['America/Mexico_City', 'America/Guatemala', 'America/New_York']}
                  now={NOW}
                  own="su hora"
                />
              ),
            },
            { icon: 'institution', term: 'Se entrega a', fact: 'Las once cancillerías, el 16 de enero.' },
            {
              icon: 'sign',
              term: 'Qué significa firmar',
              fact: 'Su organización hace suyo este texto exacto.',
            },
          ]}
        />
        <div className="section">
          <Tally
            label="Firmas por país"
            open
            groups={[
              { label: 'US', open: 4 },
              { label: 'MX', open: 3 },
              { label: 'GT', open: 2 },
            ]}
          />
          <p className="small">
            <b>9 de 20</b> organizaciones
          </p>
        </div>
        <div className="section">
          <Facts
            plain
            facts={[
              { term: 'Recibo', fact: <b>RC-2027-0147</b> },
              { term: 'Huella', fact: '9c41 e07b 2d85 a1f6' },
            ]}
          />
        </div>
      </Split>
    </PublicShell>
  );
}

import { Badge, Badges } from '../../../../app/ui/badge.tsx';
import { Banner } from '../../../../app/ui/banner.tsx';
import { Button, ButtonLink } from '../../../../app/ui/button.tsx';
import { Card } from '../../../../app/ui/card.tsx';
import { Added, Removed } from '../../../../app/ui/change.tsx';
import { Check, Choices } from '../../../../app/ui/choice.tsx';
import { FilterChips } from '../../../../app/ui/chips.tsx';
import { CopyButton } from '../../../../app/ui/copy-button.tsx';
import { Deadline } from '../../../../app/ui/deadline.tsx';
import { Empty } from '../../../../app/ui/empty.tsx';
import { Field, Select, TextArea } from '../../../../app/ui/field.tsx';
import { FormError } from '../../../../app/ui/form-error.tsx';
import { PageHead, SignedName } from '../../../../app/ui/line.tsx';
import { Loading } from '../../../../app/ui/loading.tsx';
import { Person } from '../../../../app/ui/avatar.tsx';
import { Completeness, Steps } from '../../../../app/ui/state-bar.tsx';
import { Table } from '../../../../app/ui/table.tsx';
import { Modes, Tabs } from '../../../../app/ui/tabs.tsx';
import { Tally } from '../../../../app/ui/tally.tsx';
import { Toast } from '../../../../app/ui/toast.tsx';
import { NOW } from './site.ts';

const nothing = () => undefined;
const rows = [
  { name: 'Foro Lenca Migrante', country: 'Honduras', days: 3 },
  { name: 'Puente Norte Collective', country: 'Estados Unidos', days: 12 },
];

/** Every piece of the kit once, in its states. */
export default function Pieces() {
  return (
    <div className="public">
      <main>
        <PageHead above="Acuerdo · hoja de piezas" title="Piezas y estados" />
        <div className="three">
          <section className="stack">
            <h2>Los nudos</h2>
            <Tally
              label="Firmas"
              open
              goal="meta"
              groups={[
                { label: 'firma pública', open: 1 },
                { label: 'reservado', open: 0, withheld: 1 },
                { label: 'la suya', open: 1, own: 'nuevo' },
              ]}
            />
            <Tally
              label="Más de treinta firmas"
              open={false}
              groups={[
                { label: 'US', open: 14 },
                { label: 'MX', open: 11 },
                { label: 'GT', open: 1 },
                { label: 'Región', open: 3, withheld: 3 },
              ]}
            />
          </section>
          <section className="stack">
            <h2>Estados: icono y palabra</h2>
            <Badges>
              <Badge icon="clock" tone="waiting">
                Faltan 4 h
              </Badge>
              <Badge icon="behind" tone="slow">
                Atrasado
              </Badge>
              <Badge icon="done" tone="done">
                Firmada
              </Badge>
              <Badge icon="stop" tone="objection">
                Objeción
              </Badge>
              <Badge icon="half" tone="indigo">
                En parte
              </Badge>
              <Badge icon="machine">Borrador automático</Badge>
              <Badge icon="withheld">Nombre reservado</Badge>
              <Badge icon="lock">Texto cerrado</Badge>
              <Badge icon="offline">Sin conexión</Badge>
              <Badge icon="globe" tone="bare">
                2 idiomas
              </Badge>
            </Badges>
            <FilterChips
              label="Filtros"
              items={[
                { to: '?a', label: 'Abiertas', current: true },
                { to: '?b', label: 'Cerradas', icon: 'lock' },
              ]}
            />
          </section>
          <section className="stack">
            <h2>Botones</h2>
            <div className="row">
              <Button kind="primary">Principal</Button>
              <Button>Segundo</Button>
              <Button kind="quiet">Discreto</Button>
              <ButtonLink to="/" size="small" icon="comment">
                Responder
              </ButtonLink>
            </div>
            <Button icon="lock" unavailable="No se puede todavía: el párrafo 3 en inglés está atrasado.">
              Cerrar el texto
            </Button>
            <CopyButton text="x" icon="message" wide>
              Copiar aviso para WhatsApp
            </CopyButton>
          </section>
          <section className="stack">
            <h2>Vacío</h2>
            <Empty
              title="Nada espera de su organización."
              action={<ButtonLink to="/">Ver textos en comentarios</ButtonLink>}
            >
              Lo próximo: el 22 de enero, capacitación para pedir una audiencia.
            </Empty>
          </section>
          <section className="stack">
            <h2>Cargando</h2>
            <Loading>Trayendo las firmas…</Loading>
          </section>
          <section className="stack">
            <h2>Avisos</h2>
            <Banner tone="waiting" icon="offline">
              <b>Guardado en este teléfono.</b> Se enviará al conectar.
            </Banner>
            <Banner tone="objection">
              <b>1 objeción espera respuesta.</b> Alamo Migrant Families propone otra redacción.{' '}
              <a href="/">Verla</a>
            </Banner>
            <Banner tone="done">Acta aprobada. Ya no se puede editar.</Banner>
            <Banner>No hay alertas abiertas.</Banner>
          </section>
          <form className="stack">
            <h2>Formulario rechazado</h2>
            <FormError
              refusal={{
                problems: [{ field: 'reason', message: 'Escriba el motivo de la objeción.' }],
                values: {},
              }}
            />
            <TextArea
              label="Motivo de la objeción"
              name="reason"
              required
              problem="Escriba el motivo. Una objeción sin motivo no se puede responder."
            />
            <Field
              label="Nombre, tal como aparecerá"
              name="name"
              look="serif"
              required
              defaultValue="Asociación Tzʼikin Mam"
              help="En la lista, bajo «Guatemala»."
            />
            <Select label="Zona horaria" name="zone" defaultValue="gt">
              <option value="gt">Guatemala</option>
              <option value="mx">Ciudad de México</option>
            </Select>
            <Field
              label="Código"
              name="code"
              look="code"
              required
              inputMode="numeric"
              defaultValue="402815"
            />
          </form>
          <form className="stack">
            <h2>Decisión: tres respuestas</h2>
            <Choices
              legend="Su respuesta"
              name="answer"
              defaultValue="yes"
              choices={[
                { value: 'yes', label: 'Estoy de acuerdo' },
                { value: 'stand', label: 'No firmo, pero no me opongo' },
                { value: 'no', label: 'Objeto', help: 'Se pide el motivo y, si puede, otra redacción.' },
              ]}
            />
            <Check
              name="shared"
              label="Este aparato lo usan otras personas"
              help="La sesión termina al cerrar."
              defaultChecked
            />
            <Steps
              current={1}
              steps={[
                { name: 'Marta Solís propone', note: 'Usted, ahora' },
                { name: 'Dr. Julián Ibarra autoriza', note: 'Falta su Vo.Bo.' },
                { name: 'La firma se publica' },
              ]}
            />
          </form>
          <section className="stack">
            <h2>Comentario</h2>
            <div className="remark">
              <Person id="luz" name="Luz Mejía" detail="Foro Lenca Migrante · HN · hace 2 h" />
              <p>¿Cabe aquí lo de la discapacidad?</p>
              <p className="change">
                <Removed>considerar</Removed> <Added>financiar</Added>
              </p>
              <div className="remark-actions">
                <Button size="small">Responder</Button>
                <Button size="small">Resolver</Button>
              </div>
            </div>
            <Tabs
              label="Al lado"
              items={[
                { to: '?s', label: 'Sugerencias 2', current: true },
                { to: '?c', label: 'Comentarios 3', current: false },
              ]}
            />
            <Modes
              label="Modo"
              items={[
                { key: 'e', label: 'Editar', icon: 'edit', current: true, onChoose: nothing },
                { key: 'l', label: 'Leer', icon: 'eye', current: false, onChoose: nothing },
              ]}
            />
            <Completeness
              label="3 revisados, 1 atrasado, 1 borrador automático"
              cells={['current', 'current', 'behind', 'draft', 'current']}
            />
          </section>
          <section className="stack">
            <h2>Firmada</h2>
            <SignedName below="Chiapas, México · martes 12 de enero de 2027">
              Albergue La Ruta del Sur, A. C.
            </SignedName>
            <p className="small">
              <Deadline
                at="2027-01-14T23:00:00.000Z"
                zones={['America/Guatemala', 'America/New_York']}
                now={NOW}
              />
            </p>
          </section>
          <section className="stack">
            <h2>Tabla</h2>
            <Table
              caption="Sin respuesta"
              rows={rows}
              keyOf={(row) => row.name}
              columns={[
                { name: 'Organización', cell: (row) => row.name },
                { name: 'País', cell: (row) => row.country },
                { name: 'Días', numeric: true, cell: (row) => row.days },
              ]}
            />
          </section>
          <section className="stack">
            <h2>Tipos</h2>
            <p className="title">La serifa es el texto.</p>
            <p className="serif">Asociación Tzʼikin Mam · Kreyòl · Ixchʼumil · ä ë è ò ñ</p>
            <p className="strong">La letra de sistema es la herramienta.</p>
            <Card raised>
              <p className="small quiet">Fechas, botones, estados, ayudas.</p>
            </Card>
          </section>
        </div>
        <Toast action={<Button>Deshacer</Button>} onClose={nothing}>
          23 organizaciones agregadas
        </Toast>
      </main>
    </div>
  );
}

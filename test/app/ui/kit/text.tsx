import { coalitionWays } from '../../../../app/shell/nav.ts';
import { SignedInShell } from '../../../../app/shell/signed-in.tsx';
import { Person } from '../../../../app/ui/avatar.tsx';
import { Badge } from '../../../../app/ui/badge.tsx';
import { Button } from '../../../../app/ui/button.tsx';
import { Added, Removed } from '../../../../app/ui/change.tsx';
import { Split } from '../../../../app/ui/section.tsx';
import { Completeness, StateBar } from '../../../../app/ui/state-bar.tsx';
import { useLanguage } from '../../../../app/ui/surroundings.ts';
import { Modes } from '../../../../app/ui/tabs.tsx';
import { viewer } from './site.ts';

const nothing = () => undefined;

export const handle = {
  slim: true as const,
  crumbs: () => [{ name: 'Textos', to: '/home/texts' }, { name: 'Ninguna niña' }],
};
export const loader = () => null;

/** A text in two languages with a paragraph behind, a suggestion and a cursor. */
export default function Text() {
  return (
    <SignedInShell
      coalition={{ name: 'Red Ceiba', to: '/home' }}
      ways={coalitionWays(useLanguage(), '/home', { waiting: 3 })}
      acting={{ viewer, account: '/account' }}
    >
      <h1 className="serif">Ninguna niña, ningún niño detenido en tránsito</h1>
      <div className="stack">
        <p className="small quiet">Pronunciamiento · texto de referencia: español</p>
        <StateBar
          label="Estado del texto"
          current={1}
          stations={[
            { name: 'Borrador', note: 'desde 4 ene' },
            { name: 'Comentarios', note: 'ronda 1 · hasta dom 17' },
            { name: 'Texto cerrado', note: 'ES y EN juntos' },
            { name: 'Decisión', note: '72 horas' },
            { name: 'Firma', note: '10 a 14 días' },
            { name: 'Publicado', note: 'con código' },
          ]}
        >
          <b>Comentarios:</b> toda organización sugiere y comenta. Faltan 5 días.
        </StateBar>
        <Split
          kind="narrow"
          label="Sugerencias y comentarios"
          aside={
            <article className="remark active">
              <Person id="tom" name="Tom Keller" detail="Puente Norte Collective · US" />
              <p className="change">
                <Removed>considerar</Removed> → <Added>financiar</Added>
              </p>
              <div className="remark-actions">
                <Button size="small" kind="primary">
                  Aceptar
                </Button>
                <Button size="small">Descartar</Button>
              </div>
            </article>
          }
        >
          <div className="editor-bar">
            <Modes
              bare
              label="Modo"
              items={[
                { key: 'e', label: 'Editar', icon: 'edit', current: true, onChoose: nothing },
                { key: 's', label: 'Sugerir', icon: 'comment', current: false, onChoose: nothing },
                { key: 'l', label: 'Leer', icon: 'eye', current: false, onChoose: nothing },
              ]}
            />
            <div>
              <span className="small">
                <b>Inglés 1 de 3</b> <span className="quiet">· 1 atrasado · 1 automático</span>
              </span>
              <Completeness
                label="1 revisado, 1 atrasado, 1 automático"
                cells={['current', 'behind', 'draft']}
              />
            </div>
          </div>
          <div className="bilingual">
            <div className="language-head" />
            <div className="language-head">
              <b>Español</b>
              <span className="min quiet">texto de referencia</span>
            </div>
            <div className="language-head">
              <b lang="en">English</b>
              <span className="min quiet">traducción</span>
            </div>
            <div className="block-number">1</div>
            <div className="block" lang="es">
              Privar de libertad
              <span className="cursor tone-2" aria-hidden="true">
                <span>Luz · Foro Lenca Migrante</span>
              </span>{' '}
              a una niña o a un niño por su situación migratoria nunca responde a su interés superior.
            </div>
            <div className="block" lang="en">
              Depriving a child of liberty because of migration status is never in that child’s best
              interests.
            </div>
            <div className="block-number">2</div>
            <div className="block noted" lang="es">
              Pedimos que toda niña o niño sea referido a la autoridad de protección en un plazo máximo de{' '}
              <mark>72 horas</mark>.
            </div>
            <div className="block behind noted" lang="en">
              We ask that every child be referred to the child-protection authority within{' '}
              <mark>five working days</mark>.
            </div>
            <div className="block-strip">
              <Badge icon="behind" tone="waiting">
                Atrasado
              </Badge>
              <span>El español cambió ayer, 18:20 · Marta Solís</span>
              <p className="change" lang="es">
                …plazo máximo de <Removed>cinco días hábiles</Removed> <Added>72 horas</Added>
              </p>
              <Button size="small">Actualizar el inglés</Button>
              <Button size="small" kind="quiet">
                Solo errata, mismo sentido
              </Button>
            </div>
            <div className="block-number">3</div>
            <div className="block active" lang="es">
              Los gobiernos deben <Removed>considerar</Removed> <Added>financiar</Added> programas
              comunitarios de acogida.
            </div>
            <div className="block draft" lang="en">
              Governments must fund community-based care.
            </div>
          </div>
        </Split>
      </div>
    </SignedInShell>
  );
}

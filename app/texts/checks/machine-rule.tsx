import { machineWords } from '../../../domain/words/machine.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField, type SeatChoice } from '../seats.tsx';

/** Whether words are sent to the service that translates: said to every member, ruled by the secretariat. */
export function MachineRule({
  coalition,
  allowed,
  translator,
  mayRule,
  seats,
}: {
  coalition: string;
  allowed: boolean;
  /** The host of the service; null where the installation has none. */
  translator: string | null;
  mayRule: boolean;
  seats: SeatChoice[];
}) {
  const { rule } = machineWords[useLanguage()];
  return (
    <Section id="machine" title={rule.title}>
      <p className="measure">{allowed && translator !== null ? rule.on(translator) : rule.off}</p>
      {!mayRule ? null : translator === null ? (
        <p className="small quiet">{rule.none}</p>
      ) : (
        <Form method="post" className="stack tight measure" sameTwice>
          {allowed ? null : <p className="small">{rule.leaves(translator)}</p>}
          <input type="hidden" name="coalition" value={coalition} />
          <SeatField seats={seats} id="seat-machine" />
          <div className="form-actions">
            <Button name="machine" value={allowed ? 'off' : 'on'}>
              {allowed ? rule.forbid : rule.allow}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

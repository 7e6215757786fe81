import { Icon, type IconName } from '../ui/icon.tsx';

/** An organisation or a group as a small chip, by the name it goes by in texts. */
export function PartyChip({
  name,
  country = null,
  icon = 'member',
}: {
  name: string;
  country?: string | null;
  icon?: IconName;
}) {
  return (
    <span className="party">
      <Icon name={icon} />
      {name}
      {country === null ? null : <small> {country}</small>}
    </span>
  );
}

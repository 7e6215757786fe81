import { dayIn } from '../../domain/platform.ts';
import { campaignDateWords } from '../../domain/words/campaign-dates.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { knownZones, placeOfZone } from '../../domain/words/zones.ts';
import { Check } from '../ui/choice.tsx';
import { Field, Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { hourIn } from './days.ts';
import type { ActivityFacts } from './dates.tsx';

/** The fields of an activity: what, where, when in local time of which zone, and when to remind. */
export function ActivityFields({
  last,
  zone,
  chapters,
  activity,
}: {
  last: Refusal | undefined;
  /** The zone offered first. */
  zone: string;
  chapters: readonly { id: string; title: string }[];
  activity?: ActivityFacts & { titleEs: string; titleEn: string; chapterId: string | null };
}) {
  const language = useLanguage();
  const words = campaignDateWords[language];
  const kinds = campaignsWords[language].activityKinds;
  const start = startOf(activity);
  const field = (name: keyof typeof start) => fieldOf(last, name, start[name]);
  const was = (name: string, otherwise: boolean) =>
    last === undefined ? otherwise : last.values[name] !== undefined;
  const zones = [...new Set([activity?.zone ?? zone, ...knownZones()])].sort((a, b) =>
    placeOfZone(a, language).localeCompare(placeOfZone(b, language), language),
  );
  return (
    <>
      <Field {...field('titleEs')} lang="es" label={words.titleEs} maxLength={240} required />
      <Field {...field('titleEn')} lang="en" label={words.titleEn} maxLength={240} required />
      <div className="two">
        <Select {...field('kind')} label={words.kind} required>
          {(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </Select>
        <Field {...field('place')} label={words.place} maxLength={200} />
      </div>
      <Check
        name="wholeDay"
        label={words.whole}
        help={words.wholeHelp}
        defaultChecked={was('wholeDay', activity?.wholeDay ?? false)}
      />
      <div className="day-and-hour">
        <Field {...field('startsAt')} label={words.startDay} type="date" required />
        <Field {...field('startTime')} label={words.startTime} type="time" />
        <Field {...field('endsAt')} label={words.endDay} type="date" />
        <Field {...field('endTime')} label={words.endTime} type="time" />
      </div>
      <p className="help">{words.hoursHelp}</p>
      <div className="two">
        <Select
          {...fieldOf(last, 'zone', activity?.zone ?? zone)}
          label={words.zone}
          help={words.zoneHelp}
          required
        >
          {zones.map((one) => (
            <option key={one} value={one}>
              {placeOfZone(one, language)}
            </option>
          ))}
        </Select>
        <Field
          {...field('reminders')}
          label={words.remindersField}
          help={words.remindersHelp}
          autoComplete="off"
          maxLength={40}
        />
      </div>
      {chapters.length === 0 ? null : (
        <Select {...field('chapter')} label={words.chapter}>
          <option value="">{words.wholeCampaign}</option>
          {chapters.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <Check name="public" label={words.isPublic} defaultChecked={was('public', activity?.public ?? false)} />
    </>
  );
}

/** What the fields begin with: an activity as its own zone's calendar and clock show it. */
function startOf(activity?: ActivityFacts & { titleEs: string; titleEn: string; chapterId: string | null }) {
  if (activity === undefined)
    return {
      titleEs: '',
      titleEn: '',
      kind: 'meeting',
      place: '',
      startsAt: '',
      startTime: '',
      endsAt: '',
      endTime: '',
      reminders: '7, 1',
      chapter: '',
    };
  const { startsAt, endsAt, zone, wholeDay } = activity;
  const last = wholeDay ? new Date(Date.parse(endsAt) - 1).toISOString() : endsAt;
  return {
    titleEs: activity.titleEs,
    titleEn: activity.titleEn,
    kind: activity.kind,
    place: activity.place ?? '',
    startsAt: dayIn(startsAt, zone),
    startTime: wholeDay ? '' : hourIn(startsAt, zone),
    endsAt: dayIn(last, zone),
    endTime: wholeDay ? '' : hourIn(endsAt, zone),
    reminders: activity.reminders.join(', '),
    chapter: activity.chapterId ?? '',
  };
}

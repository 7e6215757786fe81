/** What a campaign's form says, as both making and changing one take it. */
export function campaignInput(form: FormData) {
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const readers: 'body' | 'members' = said('readers') === 'body' ? 'body' : 'members';
  return {
    seat: said('seat'),
    titleEs: said('titleEs'),
    titleEn: said('titleEn'),
    goalEs: said('goalEs'),
    goalEn: said('goalEn'),
    lead: said('lead'),
    startsOn: said('startsOn'),
    endsOn: said('endsOn'),
    readers,
  };
}

/** Where an organisation works: none means the region as a whole, two means a cross-border organisation. */
export interface OrganizationCountriesTable {
  organization_id: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  position: number;
}

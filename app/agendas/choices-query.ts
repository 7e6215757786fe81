import { graphql } from '../graphql.ts';

/** What facts are chosen from. */
export const ChoicesQuery = graphql(`
  query AskChoices($coalition: String!) {
    coalition(slug: $coalition) {
      members(first: 200) {
        edges {
          node {
            organization {
              id
              name
            }
          }
        }
      }
      targets(first: 200) {
        edges {
          node {
            id
            personName
            es: office(language: es)
            en: office(language: en)
            institutionEs: institution(language: es)
            institutionEn: institution(language: en)
            country
          }
        }
      }
    }
  }
`);

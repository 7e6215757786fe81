import { graphql } from '../../graphql.ts';

/** Who signed on paper, as pages list it. */
export const PaperOf = graphql(`
  fragment PaperOf on SignOn {
    paper {
      id
      name
      countries
    }
  }
`);

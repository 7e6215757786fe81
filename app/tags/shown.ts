import { graphql, type ResultOf } from '../graphql.ts';

/** A tag as chips show it. */
export const TagShown = graphql(`
  fragment TagShown on Tag {
    name
    corridor {
      id
      slug
    }
    theme {
      id
      slug
    }
    objective
    place
  }
`);

export type ShownTag = ResultOf<typeof TagShown>;

/** What the form for tags chooses from. */
export const TagChoices = graphql(`
  fragment TagChoices on Coalition {
    corridors {
      id
      name
      countries {
        country
        name
      }
    }
    themes {
      id
      name
    }
  }
`);

export type Choices = ResultOf<typeof TagChoices>;

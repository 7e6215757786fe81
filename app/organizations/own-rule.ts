import { graphql } from '../graphql.ts';

/** By which rule an organisation signs, as its own people read it. */
export const OwnRule = graphql(`
  fragment OwnRule on Membership {
    ownRule {
      rule
      approvals
      minuteRequired
    }
    ruleChanges {
      at
      seat {
        id
        person {
          name
        }
      }
      rule {
        rule
        approvals
        minuteRequired
      }
    }
  }
`);

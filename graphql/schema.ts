import './scalars.ts';
import './errors.ts';
import './accounts.ts';
import './bodies.ts';
import './coalitions.ts';
import './organizations.ts';
import './record.ts';
import { builder } from './builder.ts';

/** The whole contract, as printed in schema.graphql. */
export const schema = builder.toSchema();

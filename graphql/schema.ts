import './scalars.ts';
import './errors.ts';
import { builder } from './builder.ts';

/** The whole contract, as printed in schema.graphql. */
export const schema = builder.toSchema();

import './scalars.ts';
import './errors.ts';
import './accounts.ts';
import './bodies.ts';
import './coalitions.ts';
import './import-text.ts';
import './live.ts';
import './logos.ts';
import './organizations.ts';
import './record.ts';
import './editions.ts';
import './sign-in.ts';
import './sign-on-steps.ts';
import './sign-ons.ts';
import './signatures.ts';
import './statement-lists.ts';
import './statement-steps.ts';
import './statements.ts';
import './texts.ts';
import './versions.ts';
import { builder } from './builder.ts';

/** The whole contract, as printed in schema.graphql. */
export const schema = builder.toSchema();

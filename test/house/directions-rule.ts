import { dirname, relative, resolve } from 'node:path';
import type { Rule } from 'eslint';
import { refusal } from './directions.ts';

type Typed = { importKind?: 'type' | 'value'; exportKind?: 'type' | 'value' };

/** Lint: every import and re-export runs in a direction the architecture allows. */
export const directions: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Imports run in the directions of docs/architecture.md.' },
  },
  create(context) {
    const from = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const check = (node: Rule.Node, source: unknown, kind: 'value' | 'type') => {
      if (typeof source !== 'string' || source.startsWith('node:')) return;
      const external = !source.startsWith('.') && !source.startsWith('~/');
      const path = source.startsWith('~/')
        ? resolve(context.cwd, 'app', source.slice(2))
        : resolve(dirname(context.filename), source);
      const to = external ? source : relative(context.cwd, path).replaceAll('\\', '/');
      const message = refusal({ from, to, kind, external });
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value, (node as Typed).importKind ?? 'value'),
      ExportNamedDeclaration: (node) =>
        check(node, node.source?.value, (node as Typed).exportKind ?? 'value'),
      ExportAllDeclaration: (node) => check(node, node.source.value, (node as Typed).exportKind ?? 'value'),
      ImportExpression: (node) =>
        check(node, node.source.type === 'Literal' ? node.source.value : null, 'value'),
    };
  },
};

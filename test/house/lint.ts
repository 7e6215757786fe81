import { ESLint } from 'eslint';

const withoutTypes = new ESLint({
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
});

/** What lint says of `code` as if it stood in `file`; the rules that need types are left out. */
export async function lint(file: string, code: string): Promise<string[]> {
  const [result] = await withoutTypes.lintText(code, { filePath: file });
  return (result?.messages ?? []).map((message) => message.message);
}

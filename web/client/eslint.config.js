import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['node_modules/', 'dist/', 'worker/sw.js'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            '*.js',
            'public/*.js',
            'vite.config.ts',
            'worker/compressed.ts',
            'worker/plugin.ts',
          ],
        },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250 }],
      // What has to be reactive says so itself; the rest is plain on purpose.
      'svelte/prefer-svelte-reactivity': 'off',
      // Our own small router works with plain addresses.
      'svelte/no-navigation-without-resolve': 'off',
      // The only raw HTML is what lib/markdown.ts has cleaned.
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // svelte-check knows the types of components; ESLint takes them for `any`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['*.js', 'vite.config.ts', 'worker/**'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { globals: globals.node },
  },
);

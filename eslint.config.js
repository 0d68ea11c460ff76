import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const limits = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]

export default tseslint.config(
  { ignores: ['build/**', 'var/**', 'node_modules/**', 'app/platform/prisma/**', 'prisma/migrations/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // Text that people send is cleaned of control characters, so their ranges have to be written down.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines': limits(300),
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings come from app/platform/env.server.ts.' },
      ],
    },
  },
  { files: ['app/routes/**'], rules: { 'max-lines': limits(100) } },
  {
    // The launcher and the tests hand settings to processes; env.server.ts is where they are read.
    files: ['app/platform/env.server.ts', 'server/**', 'tests/**', '**/*.test.ts', '*.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.{mjs,js,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        module: 'readonly',
        crypto: 'readonly',
        WebAssembly: 'readonly',
        structuredClone: 'readonly',
      },
    },
  },
  {
    // What browsers are sent as it stands.
    files: ['public/**/*.js'],
    languageOptions: {
      globals: {
        addEventListener: 'readonly',
        AbortController: 'readonly',
        document: 'readonly',
        location: 'readonly',
        navigator: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
  },
)

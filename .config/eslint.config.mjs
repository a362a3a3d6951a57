import grafana from '@grafana/eslint-config/flat.js';
import grafanaI18n from '@grafana/i18n/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import sonarjs from 'eslint-plugin-sonarjs';
import tseslint from 'typescript-eslint';

const typed = ['src/**/*.{ts,tsx}'];
const tests = ['**/*.test.{ts,tsx}', '**/testing/**/*.{ts,tsx}', 'tests/**/*.ts'];

const noPixels = {
  // Styles take sizes from the theme; geometry of canvases lives in files named so.
  selector:
    'TaggedTemplate Literal[value=/[0-9]px/], TemplateElement[value.raw=/[0-9]px/], Property > Literal[value=/^-?[0-9.]+px/]',
  message: 'Sizes come from the theme (theme.spacing, theme.typography, theme.shape).',
};

const noWindowLocation = {
  selector: "MemberExpression[object.name='window'][property.name='location']",
  message: 'Use locationService.',
};

/** The house rules on top of Grafana's own; each keeps a figure of docs/structure.md true. */
export default [
  ...grafana,
  jsxA11y.flatConfigs.strict,
  {
    name: 'sessionline/everything',
    plugins: { sonarjs, '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'prefer-const': 'error',
      'sonarjs/cognitive-complexity': ['error', 10],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      // It speaks to projects that use the React compiler; this one does not.
      'react-hooks/incompatible-library': 'off',
      // One element may be a combined control of roles that this rule's table does not know together.
      'jsx-a11y/no-noninteractive-element-to-interactive-role': 'off',
    },
  },
  {
    name: 'sessionline/source',
    files: typed,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-globals': ['error', 'location', 'alert', 'confirm', 'prompt'],
      'no-restricted-syntax': [
        'error',
        noPixels,
        noWindowLocation,
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only; lazy() targets say why in a disable.' },
      ],
    },
  },
  {
    name: 'sessionline/texts',
    files: ['src/**/*.{ts,tsx}'],
    ignores: tests,
    plugins: { '@grafana/i18n': grafanaI18n },
    rules: {
      '@grafana/i18n/no-untranslated-strings': 'error',
      '@grafana/i18n/no-translation-top-level': 'error',
    },
  },
  {
    name: 'sessionline/tests',
    files: tests,
    rules: { 'max-lines-per-function': 'off', 'sonarjs/cognitive-complexity': 'off' },
  },
  {
    name: 'sessionline/tools',
    files: ['{demo,bench,tests,tools,.config}/**/*.{js,mjs,ts,tsx}', '*.{js,mjs,ts}'],
    rules: {
      // Command-line programs speak on the console.
      'no-console': 'off',
      'react-hooks/rules-of-hooks': 'off',
      'react/prop-types': 'off',
    },
  },
];

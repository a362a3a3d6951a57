import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { SRC } from '../../tests/architecture/sourceTree';
import { pluginFacts } from '../bundler/pluginFacts';
import { flatten } from './translations';

export const ENGLISH = 'en-US';

/** The texts of a locale by their keys: `a.b.c`, `a.b.c_other`. */
export type Texts = Readonly<Record<string, string>>;

const LOCALES = path.join(SRC, 'locales');

export const localeFile = (locale: string): string => path.join(LOCALES, locale, `${pluginFacts().id}.json`);
export const localeNames = (): string[] => readdirSync(LOCALES);
export const readTexts = (locale: string): Texts => flatten(JSON.parse(readFileSync(localeFile(locale), 'utf8')));

/** The forms that a language has for different counts: one and other of English, other alone of Chinese. */
const formsOf = (locale: string): readonly string[] => new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

/** The keys that a locale needs, each with the English it is a translation of. */
export function neededOf(locale: string, english: Texts): Texts {
  const stemOf = (key: string) => key.replace(/_(one|other)$/, '');
  const isForm = (key: string) => `${stemOf(key)}_one` in english && `${stemOf(key)}_other` in english;
  return Object.fromEntries(
    Object.entries(english).flatMap(([key, text]) => {
      if (!isForm(key)) {
        return [[key, text]];
      }
      const forms = formsOf(locale).map((form) => `${stemOf(key)}_${form}`);
      return forms.map((form) => [form, english[form] ?? english[`${stemOf(key)}_other`] ?? '']);
    })
  );
}

/** Values that are put in, elements, and what is typed or read by machines: the same in every language. */
const KEPT =
  /\{\{.*?\}\}|<\/?\d+>|`[^`]+`|https?:\/\/[^\s,，。；、）]+|\b[A-Z]+_[A-Z_]+(?:=\w+)?|--[a-z-]+|(?<![\w.>])[~.]*\/[\w.*/-]+\w|\b[\w-]+\.(?:json|ya?ml)\b/g;
const keptOf = (text: string): string => (text.match(KEPT) ?? []).sort().join(' ');

/** Names that no language has words of its own for: a text of nothing else may be as in English. */
const NAMES =
  /\b(Sessionline|Claude Code|Claude|Grafana|VictoriaLogs|VictoriaMetrics|Prometheus|Perfetto|Kubernetes|Docker|Helm|GitHub Actions|GitLab CI|OpenTelemetry|OTLP|vmauth|vlagent|vmagent|GLM|Z\.ai|Anthropic|Amazon Bedrock|Google Vertex AI|Microsoft Foundry|LogsQL|PromQL|MetricsQL|JSON|YAML|CSV|HTML|Markdown|URL|UID|ID|API|MCP)\b/g;
const isNamesAlone = (text: string): boolean => !/\p{L}/u.test(text.replace(KEPT, '').replace(NAMES, ''));

function problemOf(english: string, translation: string | undefined): string | undefined {
  if (translation === undefined) {
    return 'missing';
  }
  if (translation.trim() === '') {
    return 'empty';
  }
  if (keptOf(translation) !== keptOf(english)) {
    return 'not with the same values, names of settings or addresses';
  }
  return translation === english && !isNamesAlone(english) ? 'English' : undefined;
}

/** What keeps a locale from being whole, a line each: `setup.title: missing: Setup`. */
export function problemsOf(locale: string, translations: Texts, english: Texts): string[] {
  const needed = neededOf(locale, english);
  const wrong = Object.entries(needed).flatMap(([key, text]) => {
    const problem = problemOf(text, translations[key]);
    return problem === undefined ? [] : [`${key}: ${problem}: ${text}`];
  });
  const leftOver = Object.keys(translations).filter((key) => !(key in needed));
  return [...wrong, ...leftOver.map((key) => `${key}: of no text any more`)];
}

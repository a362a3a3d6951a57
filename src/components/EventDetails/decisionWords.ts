import { t } from '@grafana/i18n';

const sources: Readonly<Record<string, () => string>> = {
  config: () => t('decision.config', 'Settings or their rules decided; nobody was asked'),
  hook: () => t('decision.hook', 'A hook decided'),
  user_permanent: () => t('decision.user-permanent', 'A person allowed it, for good'),
  user_temporary: () => t('decision.user-temporary', 'A person allowed it, this time'),
  user_abort: () => t('decision.user-abort', 'A person stopped the turn'),
  user_reject: () => t('decision.user-reject', 'A person refused'),
};

/** Who decided, in words; the wire's own word where it is a new one. */
export function decisionWords(source: string): string {
  return Object.hasOwn(sources, source) ? (sources[source]?.() ?? source) : source;
}

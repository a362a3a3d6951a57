import type { GrafanaTheme2 } from '@grafana/data';

/** What is said beside: smaller and paler than the text it belongs to. */
export const paleText = (theme: GrafanaTheme2) => ({
  color: theme.colors.text.secondary,
  fontSize: theme.typography.bodySmall.fontSize,
});

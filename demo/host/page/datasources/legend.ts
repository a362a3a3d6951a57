import type { Labels } from '@grafana/data';

const METRIC_NAME = '__name__';

/** A series' labels as text: `name{a="x",b="y"}`, sorted; the bare name where there are no others. */
export function labelsText(labels: Labels): string {
  const name = labels[METRIC_NAME] ?? '';
  const others = Object.entries(labels)
    .filter(([label]) => label !== METRIC_NAME)
    .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
    .sort();
  return others.length === 0 && name !== '' ? name : `${name}{${others.join(',')}}`;
}

/** Fills `{{label}}` places of a legend. */
export function fillLegend(format: string, labels: Labels): string {
  return format.replace(/\{\{\s*(.+?)\s*\}\}/g, (_match, label: string) => labels[label] ?? '');
}

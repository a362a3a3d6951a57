/** What narrows the list of sessions. Empty and absent mean the same: no condition. */
export interface SessionFilterValues {
  readonly users?: readonly string[];
  readonly models?: readonly string[];
  readonly terminals?: readonly string[];
  readonly versions?: readonly string[];
  readonly tools?: readonly string[];
  /** Conditions on resource attributes: name to the values that pass. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  readonly hasErrors?: boolean;
  readonly hasRejections?: boolean;
}

export const LIST_FILTERS = ['users', 'models', 'terminals', 'versions', 'tools'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** True when anything is left out. */
export function hasFilters(filters: SessionFilterValues): boolean {
  return (
    filters.hasErrors === true ||
    filters.hasRejections === true ||
    LIST_FILTERS.some((name) => (filters[name] ?? []).length > 0) ||
    Object.values(filters.labels ?? {}).some((values) => values.length > 0)
  );
}

/** The filters with one label's values replaced; without values the label goes. */
export function withLabel(filters: SessionFilterValues, name: string, values: readonly string[]): SessionFilterValues {
  const others = Object.entries(filters.labels ?? {}).filter(([other]) => other !== name);
  const labels = Object.fromEntries(values.length === 0 ? others : [...others, [name, values]]);
  return { ...filters, labels };
}

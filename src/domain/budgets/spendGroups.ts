import type { BudgetScope } from './budget';

/** Whose spending one question asks for: everybody's, or that of the values of a label, each on its own. */
export interface SpendGroup {
  readonly label?: string;
  /** Only these; all when left out. */
  readonly values?: readonly string[];
}

export const labelOf = (scope: BudgetScope): string | undefined => (scope.kind === 'all' ? undefined : scope.label);

function groupOf(label: string | undefined, scopes: readonly BudgetScope[]): SpendGroup {
  if (label === undefined) {
    return {};
  }
  const values = scopes.flatMap((scope) => (scope.kind === 'one' ? [scope.value] : []));
  return scopes.some(({ kind }) => kind === 'each') ? { label } : { label, values: [...new Set(values)] };
}

/** As few groups as have all that is spent in these scopes: one for each label, and one without. */
export function spendGroups(scopes: readonly BudgetScope[]): readonly SpendGroup[] {
  const labels = [...new Set(scopes.map(labelOf))];
  return labels.map((label) =>
    groupOf(
      label,
      scopes.filter((scope) => labelOf(scope) === label)
    )
  );
}

/**
 * Stands for the ad hoc filter and group-by variables of `@grafana/scenes`, which come with every use of its query
 * runner. This app has neither variable; with their controls, and the library that those are made with, they are
 * 180 kB. `tests/architecture/scenesParts.test.ts` fails when one of them is used.
 */
const nothing = (): null => null;

export const AdHocFilterRenderer = nothing;
export const AdHocFilterBuilder = nothing;
export const DrilldownRecommendations = nothing;

/** Scenes asks of its variables whether they are one of these: none is. */
export class AdHocFiltersVariable {}
export class GroupByVariable {}

/** What Scenes asks of the filters of such variables. There are none to ask of. */
const never = (): boolean => false;

export const isFilterComplete = never;
export const isFilterApplicable = never;
export const isGroupByFilter = never;
export const isMatchAllFilter = never;
export const isMultiValueOperator = never;
export const getActiveGroupByKeys = (): string[] => [];
export const OPERATORS: readonly string[] = [];

/** Scopes would come from such a variable, too. */
export class ScopesVariable {}

/** What a query runner asks of the filters that apply to its data source. */
export class DrilldownDependenciesManager {
  public readonly groupByVar = undefined;
  public readonly isSubscribedAdHocFiltersVar = never;
  public readonly haveAppliedValuesChanged = never;
  public readonly findAndSubscribeToDrilldowns = nothing;
  public readonly recordAppliedValues = nothing;
  public readonly cleanup = nothing;
  public readonly getFilters = (): undefined => undefined;
  public readonly getGroupByKeys = (): undefined => undefined;
}

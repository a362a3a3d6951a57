/**
 * Stands for the controls of the ad hoc filter and group-by variables of `@grafana/scenes`, which come with every use
 * of its query runner. This app has neither variable; their controls are 110 kB.
 * `tests/architecture/scenesParts.test.ts` fails when one of them is used.
 */
const nothing = (): null => null;

export const AdHocFiltersComboboxRenderer = nothing;
export const AdHocFilterRenderer = nothing;
export const AdHocFilterBuilder = nothing;
export const DrilldownRecommendations = nothing;

/**
 * Stands for two things of a panel of `@grafana/scenes` that this app has no use for: changes to its data that others
 * make at run time, and a limit of series with a button that lifts it (the app's own queries have limits).
 */
export class VizPanelRuntimeTransformationsController {
  public readonly getOperators = (): [] => [];
  public readonly getRetainedDataFrameSources = (): [] => [];
}

export const VizPanelSeriesLimit = (): null => null;

/**
 * Stands for two things of a panel of `@grafana/scenes` that this app has no use for: changes to its data that others
 * make at run time, and a limit of series with a button that lifts it (the app's own queries have limits); and for the
 * layout of Scenes.
 */
export class VizPanelRuntimeTransformationsController {
  public readonly getOperators = (): [] => [];
  public readonly getRetainedDataFrameSources = (): [] => [];
}

export const VizPanelSeriesLimit = (): null => null;

/** What Scenes would make an app's own page of a missing address from; this app has another. */
export class SceneFlexLayout {}
export class SceneFlexItem {}

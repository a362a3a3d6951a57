/**
 * Stands for the debugger and the stop-watches of `@grafana/scenes`, 10 kB: they are shown or attached by addresses and
 * behaviours for developers alone.
 */
export const SceneDebugger = (): null => null;

/** Scenes looks for one among a panel's behaviours, and goes on without. */
export class VizPanelRenderProfiler {}

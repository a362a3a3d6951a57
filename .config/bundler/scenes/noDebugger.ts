/**
 * Stands for the debugger and the stop-watches of `@grafana/scenes`, 10 kB: they are shown or attached by addresses and
 * behaviours for developers alone.
 */
export const SceneDebugger = (): null => null;

/** Scenes looks for one among a panel's behaviours, and goes on without. */
export class VizPanelRenderProfiler {}

/** Nobody listens to how long queries took. */
const listener = { notifyQueryStart: (): void => undefined, notifyQueryComplete: (): void => undefined };

export const getScenePerformanceTracker = (): typeof listener => listener;
export const generateOperationId = (): string => '';
export const writeSceneLog = (): void => undefined;

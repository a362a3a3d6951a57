import type { SceneObject } from '@grafana/scenes';

/** Activates an object and all below it, as drawing them does. @returns what undoes it */
export function activateTree(root: SceneObject): () => void {
  const undo = [root.activate()];
  root.forEachChild((child) => {
    if (!child.isActive) {
      undo.push(activateTree(child));
    }
  });
  return () => undo.reverse().forEach((each) => each());
}

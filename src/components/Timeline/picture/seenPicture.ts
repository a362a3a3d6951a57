import type { TimelineController } from '../TimelineController';
import type { PictureSource } from './paintPicture';

/** What the timeline shows now, without what follows the pointer; undefined while it is not on the screen. */
export function seenPicture(controller: TimelineController): Omit<PictureSource, 'heading'> | undefined {
  const frame = controller.frame();
  const stage = controller.stage?.parts.stage;
  if (!frame || !stage) {
    return undefined;
  }
  const pointed = { hovered: undefined, drag: undefined, crosshair: undefined, hasCard: false };
  return { frame, stage, overlay: { ...controller.overlayState(frame), ...pointed } };
}

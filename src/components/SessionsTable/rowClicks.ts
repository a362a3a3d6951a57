import type { MouseEvent as ReactMouseEvent } from 'react';

const MIDDLE_BUTTON = 1;

/** What was clicked is of use by itself: a link, a button. */
const isControl = (element: Element): boolean => element.closest('a, button, input') !== null;

/**
 * Takes a click anywhere in a row to the row's link, with the keys that were held: as if the whole row were the link.
 * Texts in a row lie above the link, so that they can say more on hover.
 */
export function clickRowLink(event: ReactMouseEvent<HTMLElement>): void {
  const { target, ctrlKey, metaKey, shiftKey, button } = event;
  if (!(target instanceof Element) || isControl(target)) {
    return;
  }
  const link = target.closest('tr')?.querySelector('a');
  const isMiddle = button === MIDDLE_BUTTON;
  link?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: ctrlKey || isMiddle, metaKey, shiftKey })
  );
}

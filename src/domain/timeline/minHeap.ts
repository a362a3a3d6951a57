/** A binary heap: the item that comes first by `before` is on top. Adding and taking cost the logarithm of its size. */
export interface MinHeap<Item> {
  readonly peek: () => Item | undefined;
  readonly push: (item: Item) => void;
  readonly pop: () => Item | undefined;
}

export function minHeap<Item>(before: (a: Item, b: Item) => boolean): MinHeap<Item> {
  const items: Item[] = [];
  return {
    peek: () => items[0],
    push: (item) => {
      items.push(item);
      siftUp(items, before);
    },
    pop: () => {
      const top = items[0];
      const last = items.pop();
      if (last !== undefined && items.length > 0) {
        items[0] = last;
        siftDown(items, before);
      }
      return top;
    },
  };
}

function siftUp<Item>(items: Item[], before: (a: Item, b: Item) => boolean): void {
  let child = items.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!swapIfBefore(items, child, parent, before)) {
      return;
    }
    child = parent;
  }
}

function siftDown<Item>(items: Item[], before: (a: Item, b: Item) => boolean): void {
  let parent = 0;
  for (;;) {
    const child = firstChild(items, parent, before);
    if (!swapIfBefore(items, child, parent, before)) {
      return;
    }
    parent = child;
  }
}

/** The child that comes first; an index past the end when there is none. */
function firstChild<Item>(items: readonly Item[], parent: number, before: (a: Item, b: Item) => boolean): number {
  const left = parent * 2 + 1;
  const a = items[left];
  const b = items[left + 1];
  return a !== undefined && b !== undefined && before(b, a) ? left + 1 : left;
}

function swapIfBefore<Item>(items: Item[], one: number, other: number, before: (a: Item, b: Item) => boolean): boolean {
  const a = items[one];
  const b = items[other];
  if (a === undefined || b === undefined || !before(a, b)) {
    return false;
  }
  items[one] = b;
  items[other] = a;
  return true;
}

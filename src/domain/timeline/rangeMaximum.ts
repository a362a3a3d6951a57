/** The largest of any run of neighbouring values, found in as many steps as their number has binary digits. */
export class RangeMaximum {
  /** A binary tree in an array: the values are its second half, each parent holds the larger of its children. */
  private readonly tree: Float64Array;
  private readonly size: number;

  constructor(values: Float64Array) {
    this.size = values.length;
    this.tree = new Float64Array(2 * this.size);
    this.tree.set(values, this.size);
    for (let node = this.size - 1; node > 0; node--) {
      this.tree[node] = Math.max(this.tree[2 * node] ?? 0, this.tree[2 * node + 1] ?? 0);
    }
  }

  /** The largest value from `first` (included) to `end` (left out); 0 when there is none above it. */
  between(first: number, end: number): number {
    let largest = 0;
    let low = Math.max(0, first) + this.size;
    let high = Math.min(this.size, end) + this.size;
    while (low < high) {
      if (low % 2 === 1) {
        largest = Math.max(largest, this.tree[low++] ?? 0);
      }
      if (high % 2 === 1) {
        largest = Math.max(largest, this.tree[--high] ?? 0);
      }
      low >>>= 1;
      high >>>= 1;
    }
    return largest;
  }
}

type Matrix = ReadonlyArray<readonly number[]>;

/** Below this a pivot of the scaled system is taken for noise: the columns do not tell their unknowns apart. */
const LEAST_PIVOT = 1e-9;

/**
 * The non-negative factors of the columns that come nearest to the targets (least squares). For a handful of columns:
 * every choice of columns that may be above zero is tried, so that the best one is surely found.
 *
 * @returns a factor for each column; undefined when the columns depend on each other, so that many factors are as good
 */
export function leastSquares(rows: Matrix, targets: readonly number[]): readonly number[] | undefined {
  const width = rows[0]?.length ?? 0;
  const scales = Array.from({ length: width }, (_, column) => columnLength(rows, column) || 1);
  const scaled = rows.map((row) => row.map((value, column) => value / (scales[column] ?? 1)));
  const gram = productOf(scaled);
  const moments = Array.from({ length: width }, (_, column) => dot(scaled, targets, column));
  const all = Array.from({ length: width }, (_, column) => column);
  if (width === 0 || solve(gram, moments, all) === undefined) {
    return undefined;
  }
  const best = subsetsOf(all)
    .flatMap((columns) => candidate(gram, moments, columns))
    .reduce<Candidate | undefined>((found, each) => (found && found.gain >= each.gain ? found : each), undefined);
  return best === undefined ? undefined : refined(rows, targets, best, scales);
}

interface Candidate {
  readonly columns: readonly number[];
  /** By the place in `columns`, of the scaled columns. */
  readonly factors: readonly number[];
  /** By how much it lowers the sum of squares. */
  readonly gain: number;
}

function candidate(gram: Matrix, moments: readonly number[], columns: readonly number[]): Candidate[] {
  const factors = solve(gram, moments, columns);
  if (factors === undefined || factors.some((factor) => factor < 0)) {
    return [];
  }
  const gain = factors.reduce((sum, factor, place) => sum + factor * (moments[columns[place] ?? 0] ?? 0), 0);
  return [{ columns, factors, gain }];
}

/** One step of refinement: what is left of the targets is fitted again, which brings back the lost digits. */
function refined(
  rows: Matrix,
  targets: readonly number[],
  { columns, factors }: Candidate,
  scales: readonly number[]
): readonly number[] {
  const width = rows[0]?.length ?? 0;
  const full = Array.from({ length: width }, () => 0);
  columns.forEach((column, place) => {
    full[column] = (factors[place] ?? 0) / (scales[column] ?? 1);
  });
  const rest = rows.map((row, index) => (targets[index] ?? 0) - row.reduce((sum, v, c) => sum + v * (full[c] ?? 0), 0));
  const scaled = rows.map((row) => row.map((value, column) => value / (scales[column] ?? 1)));
  const moments = Array.from({ length: width }, (_, column) => dot(scaled, rest, column));
  const correction = solve(productOf(scaled), moments, columns) ?? [];
  columns.forEach((column, place) => {
    full[column] = Math.max(0, (full[column] ?? 0) + (correction[place] ?? 0) / (scales[column] ?? 1));
  });
  return full;
}

const columnLength = (rows: Matrix, column: number): number =>
  Math.sqrt(rows.reduce((sum, row) => sum + (row[column] ?? 0) ** 2, 0));

const dot = (rows: Matrix, targets: readonly number[], column: number): number =>
  rows.reduce((sum, row, index) => sum + (row[column] ?? 0) * (targets[index] ?? 0), 0);

function productOf(rows: Matrix): Matrix {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, one) =>
    Array.from({ length: width }, (__, other) =>
      rows.reduce((sum, row) => sum + (row[one] ?? 0) * (row[other] ?? 0), 0)
    )
  );
}

/** Every non-empty choice of columns. */
function subsetsOf(columns: readonly number[]): ReadonlyArray<readonly number[]> {
  return Array.from({ length: 2 ** columns.length - 1 }, (_, index) =>
    columns.filter((__, place) => ((index + 1) >> place) % 2 === 1)
  );
}

/** Solves for the chosen columns by elimination with the largest pivot; undefined when they depend on each other. */
function solve(gram: Matrix, moments: readonly number[], columns: readonly number[]): number[] | undefined {
  const size = columns.length;
  const system = columns.map((row) => [...columns.map((column) => gram[row]?.[column] ?? 0), moments[row] ?? 0]);
  for (let step = 0; step < size; step++) {
    const pivot = largestBelow(system, step);
    if (Math.abs(system[pivot]?.[step] ?? 0) < LEAST_PIVOT) {
      return undefined;
    }
    swap(system, step, pivot);
    eliminate(system, step);
  }
  return system.map((row, place) => (row[size] ?? 0) / (row[place] ?? 1));
}

function largestBelow(system: Matrix, step: number): number {
  let largest = step;
  for (let row = step + 1; row < system.length; row++) {
    if (Math.abs(system[row]?.[step] ?? 0) > Math.abs(system[largest]?.[step] ?? 0)) {
      largest = row;
    }
  }
  return largest;
}

function swap(system: number[][], one: number, other: number): void {
  const [a, b] = [system[one] ?? [], system[other] ?? []];
  system[one] = b;
  system[other] = a;
}

/** Clears the column of the step in all other rows. */
function eliminate(system: number[][], step: number): void {
  const pivotRow = system[step] ?? [];
  const pivot = pivotRow[step] ?? 1;
  system.forEach((row, index) => {
    const factor = index === step ? 0 : (row[step] ?? 0) / pivot;
    if (factor !== 0) {
      pivotRow.forEach((value, column) => {
        row[column] = (row[column] ?? 0) - factor * value;
      });
    }
  });
}

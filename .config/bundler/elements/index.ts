/**
 * How JSX makes elements in the bundle: by local names rather than by `React.createElement` and `React.Fragment`, which
 * stand in it more than a thousand times and cannot be shortened, being another module's. `loader.ts` brings them in.
 */
export const SHORT_ELEMENTS = { pragma: '__element', pragmaFrag: '__Fragment' } as const;

/** What the module with those names is imported as: source maps are to have no path of the machine that built them. */
export const ELEMENTS = 'bundler/elements';

/**
 * How JSX makes elements in the bundle: by local names rather than by `React.createElement` and `React.Fragment`, which
 * stand in it more than a thousand times and cannot be shortened, being another module's. `loader.ts` brings them in.
 */
export const SHORT_ELEMENTS = { pragma: '__element', pragmaFrag: '__Fragment' } as const;

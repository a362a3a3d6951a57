declare module 'amd-module' {
  /** What an AMD loader tells a module of itself. */
  const amdModule: { readonly uri?: string } | undefined;
  export default amdModule;
}

declare module '*.svg' {
  const address: string;
  export default address;
}

declare module '*.png' {
  const address: string;
  export default address;
}

/** Where the scripts lie. */
declare const __webpack_public_path__: string;

import path from 'node:path';

const WEIGHTS: Readonly<Record<string, string>> = { Regular: '400', Medium: '500', SemiBold: '600', Bold: '700' };

/**
 * Grafana's styles name font files that its packages do not contain; free ones of the same design take their place.
 *
 * @returns the file for an address below `/public/fonts/`; undefined for any other address
 */
export function fontFile(fontsDir: string, pathname: string): string | undefined {
  const inter = /^\/public\/fonts\/inter\/Inter-(\w+)\.woff2$/.exec(pathname);
  if (inter !== null) {
    return path.join(fontsDir, 'inter', 'files', `inter-latin-${WEIGHTS[inter[1] ?? ''] ?? '400'}-normal.woff2`);
  }
  // The other family there is Roboto Mono, in files with random names.
  return /^\/public\/fonts\/roboto\/[\w-]+\.woff2$/.test(pathname)
    ? path.join(fontsDir, 'roboto-mono', 'files', 'roboto-mono-latin-400-normal.woff2')
    : undefined;
}

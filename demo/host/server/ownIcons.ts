/**
 * Icons that Grafana names but does not ship in its package, drawn for the preview as plain strokes on a grid of 24.
 * Those that are missing here too are left blank.
 */
const STROKES: Readonly<Record<string, string>> = {
  'angle-double-left': 'M11 8l-4 4 4 4M17 8l-4 4 4 4',
  'angle-double-up': 'M8 11l4-4 4 4M8 17l4-4 4 4',
  'arrows-v': 'M12 4v16M9 7l3-3 3 3M9 17l3 3 3-3',
  'check-square': 'M5 4h14v16H5zM9 12l2 2 4-4',
  'comment-alt-message': 'M4 5h16v11H9l-4 4v-4H4zM8 9h8M8 12h5',
  'compress-alt': 'M20 4l-6 6M14 5v5h5M4 20l6-6M5 14h5v5',
  'expand-alt': 'M14 10l6-6M15 4h5v5M10 14l-6 6M4 15v5h5',
  'expand-arrows': 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  'expand-arrows-alt': 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5M5 5l5 5M19 5l-5 5M5 19l5-5M19 19l-5-5',
  'file-download': 'M6 3h8l4 4v14H6zM12 9v7M9 13l3 3 3-3',
  'file-export': 'M6 3h8l4 4v5M6 3v18h12M11 16h9M17 13l3 3-3 3',
  'heart-rate': 'M3 12h4l2-5 4 10 2-5h6',
  'legend-hide': 'M4 4h16v16H4z',
  'legend-show': 'M4 4h16v16H4zM4 15h16',
  'list-ol': 'M4 6h1M4 12h1M4 18h1M8 6h12M8 12h12M8 18h12',
  'pause-circle': 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM10 9v6M14 9v6',
  'thumbs-down': 'M7 4H4v9h3zM7 13l4 7c2 0 2-1 2-2v-4h6l-1-10H7',
  'thumbs-up': 'M7 20H4v-9h3zM7 11l4-7c2 0 2 1 2 2v4h6l-1 10H7',
};

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">';

/** @returns the drawing for an address of an icon; a blank one where there is none */
export function ownIcon(pathname: string): string {
  const name = /([\w-]+)\.svg$/.exec(pathname)?.[1] ?? '';
  const strokes = STROKES[name];
  const path =
    strokes === undefined
      ? ''
      : `<path d="${strokes}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
  return `${OPEN}${path}</svg>`;
}

/** Licences that a package has in its files and not in its `package.json`, as read there. */
export const READ_LICENCES: Readonly<Record<string, string>> = {
  'node_modules/fast-shallow-equal': 'Unlicense',
  'node_modules/react-universal-interface': 'Unlicense',
};

/** Packages that name no licence at all. They come with Grafana's packages, which the plugin uses and does not contain. */
export const UNNAMED_LICENCES: readonly string[] = ['node_modules/get-document'];

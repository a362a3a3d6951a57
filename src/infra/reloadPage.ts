/**
 * Loads the page anew. Grafana keeps a plugin's settings for as long as its page lives, so this is how new ones come
 * into use; its router cannot do that.
 */
export function reloadPage(): void {
  document.location.reload();
}

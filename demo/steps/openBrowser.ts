import { spawn } from 'node:child_process';

/** The program that opens an address on a system, where it has a screen. */
function opener(): readonly [program: string, ...args: string[]] | undefined {
  switch (process.platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      return ['cmd', '/c', 'start', ''];
    default: {
      const hasScreen = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
      return hasScreen ? ['xdg-open'] : undefined;
    }
  }
}

/** Opens a browser; where there is none, nothing happens: the address was printed. */
export function openBrowser(url: string): void {
  const command = process.env['CI'] === undefined ? opener() : undefined;
  if (command === undefined) {
    return;
  }
  const [program, ...args] = command;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

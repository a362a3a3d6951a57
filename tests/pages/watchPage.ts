import type { Locator, Page } from '@playwright/test';

/** What is noted of a page while a test runs. */
export interface Watch {
  /** Errors and warnings, violations of the content security policy, requests to anywhere else; each with its source. */
  readonly complaints: () => readonly string[];
  /** Takes back what a test brings about itself. */
  readonly expectLike: (pattern: RegExp) => void;
}

/** What comes from others than this app. */
const OF_OTHERS: readonly RegExp[] = [
  // Grafana's pages about plugins ask their catalogue; many a Grafana has no way to it.
  /\/api\/gnet\/|Failed to fetch plugins from catalog/,
  // The metrics plugin's frontend calls what Grafana wants it not to.
  /templateSrv\.getAdhocFilters is deprecated/,
  // @grafana/plugin-e2e stands between Grafana and its flags; on a busy machine too late.
  /Failed to initialize OpenFeature provider/,
  // A package in the preview's own bundle tries whether it may make code of texts, and goes on without.
  /violates script-src: eval .*\/public\/build\/host\//,
];

const NOTE_VIOLATION = 'sessionlineNoteViolation';

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
}

const isElsewhere = (address: string, hostUrl: string): boolean =>
  /^(https?|wss?):/.test(address) && !address.replace(/^ws/, 'http').startsWith(`${hostUrl}/`);

/** Listens from the next navigation on. */
export async function watchPage(page: Page, hostUrl: string): Promise<Watch> {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  await page.exposeFunction(NOTE_VIOLATION, ({ directive, blocked, source }: Violation) =>
    seen.push(`violates ${directive}: ${blocked} in ${source}`)
  );
  await page.addInitScript((note) => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const report: unknown = Reflect.get(window, note);
      if (typeof report === 'function') {
        report({ directive: violatedDirective, blocked: blockedURI, source: sourceFile });
      }
    });
  }, NOTE_VIOLATION);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      seen.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => seen.push(`thrown: ${error.stack ?? String(error)}`));
  page.on('request', (request) => isElsewhere(request.url(), hostUrl) && seen.push(`asks ${request.url()}`));
  page.on('websocket', (socket) => isElsewhere(socket.url(), hostUrl) && seen.push(`asks ${socket.url()}`));
  return {
    complaints: () => seen.filter((text) => ![...OF_OTHERS, ...expected].some((pattern) => pattern.test(text))),
    expectLike: (pattern) => expected.push(pattern),
  };
}

/** Links within Grafana that forget the path it lies below, of a part of the page. */
export async function strayLinks(part: Locator, hostUrl: string): Promise<string[]> {
  const basePath = new URL(hostUrl).pathname.replace(/\/$/, '');
  const links = await part.locator('a[href]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.flatMap((address) =>
    address?.startsWith('/') === true && !address.startsWith(`${basePath}/`) ? [address] : []
  );
}

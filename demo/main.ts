import { shellSettings } from './steps/claudeSettings';
import { type Demo, startDemo } from './steps/demo';
import { openBrowser } from './steps/openBrowser';
import { type DemoOptions, demoOptions, USAGE } from './steps/options';
import { Report } from './steps/report';

const APP_PATH = '/a/sessionline-claudecode-app';

function announce(demo: Demo, report: Report): void {
  const live =
    demo.liveSessionId === undefined
      ? ''
      : `\n  A session that keeps going: ${demo.page}${APP_PATH}/sessions/${demo.liveSessionId}`;
  report.plain(`
  Sessionline: ${demo.page}${APP_PATH}${live}

  To send your own Claude Code here, start it in a shell with:

${shellSettings(demo.stack)}

  Ctrl+C stops the demo and keeps the data.
`);
}

/** Ends the demo at the first signal; at the second one it ends at once. */
function stopOnSignal(demo: Demo, report: Report): void {
  let isStopping = false;
  const onSignal = (): void => {
    if (isStopping) {
      process.exit(1);
    }
    isStopping = true;
    report.line('Stopping; the data are kept');
    demo.stop().then(
      () => process.exit(0),
      () => process.exit(1)
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, onSignal);
  }
}

async function run(options: DemoOptions): Promise<void> {
  const report = new Report((text) => process.stdout.write(text));
  const demo = await startDemo(options, report);
  stopOnSignal(demo, report);
  announce(demo, report);
  if (options.open) {
    openBrowser(`${demo.page}${APP_PATH}`);
  }
}

async function main(): Promise<void> {
  const options = demoOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  await run(options);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

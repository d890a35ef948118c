import { defineConfig, devices } from '@playwright/test';
import { chromiumWords, findChromium, findFirefox } from '../../.ci/browsers.mjs';

const port = Number(process.env['JOURNEYS_PORT'] ?? 4310);
const chromium = findChromium();
const firefox = findFirefox();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // Traces cost as much as the journeys themselves: JOURNEYS_TRACE=1 keeps those of failures.
  use: {
    baseURL: `http://localhost:${port}/`,
    trace: process.env['JOURNEYS_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        // Each journey is a first visit, after which the offline worker fetches the whole app: who needs it allows it. It would
        // also answer in place of a part that a journey has altered or taken away.
        serviceWorkers: 'block',
        launchOptions: { args: chromiumWords, ...(chromium && { executablePath: chromium }) },
      },
    },
    // Journeys tagged @firefox are told there too, where a Firefox ESR is installed.
    ...(firefox
      ? [
          {
            name: 'firefox',
            grep: /@firefox/,
            // Driven over WebDriver it takes about four times as long.
            timeout: 300_000,
            use: {
              ...devices['Desktop Firefox'],
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
  webServer: {
    command: 'node .ci/serve.mjs',
    cwd: '../..',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});

import { expect, test } from 'vitest';
import { checkCommand } from '../../../src/ui/features/connect-bots/check-command';

test('[AE204] the contract test is run against what is entered, and a shell reads nothing in it', () => {
  expect(checkCommand({})).toBe("node check.mjs 'http://127.0.0.1:8080' 'my-bot' 'draft'");
  expect(checkCommand({ baseUrl: ' https://a.example ', botId: "b'; rm -rf ~", environment: '$(x)' })).toBe(
    "node check.mjs 'https://a.example' 'b'\\''; rm -rf ~' '$(x)'",
  );
});

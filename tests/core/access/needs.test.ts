import { expect, test } from 'vitest';
import { needOf } from '#core/access/needs';
import type { CommandType } from '#contract/command';
import { sampleCommands } from '../../fuzz/sample-commands';

/** What takes more than being somebody, or less. */
const takes: Partial<Record<CommandType, string>> = {
  'connector.save': 'deploy-to-production',
  'connector.restore': 'deploy-to-production',
  'profile.save': 'edit-profiles',
  'profile.delete': 'edit-profiles',
  'profile.restore': 'edit-profiles',
  'lesson.enter': 'nobody',
};

test('[AC7] every command takes an enabled user, and some a permission', () => {
  for (const [type, samples] of Object.entries(sampleCommands))
    for (const sample of samples) {
      const text = JSON.stringify(sample).replaceAll('"demo"', '"production"');
      const need = needOf(JSON.parse(text));
      const what = need.kind === 'permission' ? need.permission : need.kind;
      expect(what, type).toBe(takes[type as CommandType] ?? 'somebody');
    }
});

import { expect, test } from 'vitest';
import { WizardHistory } from '../../../src/ui/features/campaigns/wizard-history';

/** A tab's history of one address, as much as the wizard uses of it. */
function tabHistory() {
  const entries: unknown[] = [null];
  let at = 0;
  return {
    get state(): unknown {
      return entries[at];
    },
    get length() {
      return entries.length;
    },
    pushState(state: unknown) {
      entries.splice(at + 1);
      at = entries.push(state) - 1;
    },
    go(steps = 0) {
      at += steps;
    },
  };
}

test('[CW9] Back leads through the steps that were shown, and from the first one to the campaign', () => {
  const browser = tabHistory();
  const steps = new WizardHistory(browser);
  for (const step of ['source', 'gallery', 'settings'] as const) steps.note('new', step);
  const seen = [steps.stepOf('new')];
  for (let back = 0; back < 3; back += 1) {
    browser.go(-1);
    seen.push(steps.stepOf('new'));
  }
  expect(seen).toEqual(['settings', 'gallery', 'source', undefined]);
});

test('[CW9] a wizard that was left by a control leaves no steps to go back to', () => {
  const browser = tabHistory();
  const steps = new WizardHistory(browser);
  for (const step of ['source', 'gallery'] as const) steps.note('new', step);
  steps.forget('new');
  expect(browser.state).toBeNull();
  steps.forget('new');
  expect(browser.state).toBeNull();
});

test('[CW9] the same step shown again is no further step', () => {
  const browser = tabHistory();
  const steps = new WizardHistory(browser);
  steps.note('new', 'source');
  steps.note('new', 'source');
  expect(browser.length).toBe(2);
});

test.each([null, 'text', { engagement: null }, { engagement: { campaign: 'new', step: 'other', depth: 1 } }])(
  '[CW9] a step of something else is none of ours: %j',
  (state) => {
    const browser = tabHistory();
    browser.pushState(state);
    const steps = new WizardHistory(browser);
    expect(steps.stepOf('new')).toBeUndefined();
    steps.note('1234567', 'settings');
    expect([steps.stepOf('1234567'), steps.stepOf('new')]).toEqual(['settings', undefined]);
  },
);

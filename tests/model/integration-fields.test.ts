import { expect, test } from 'vitest';
import { integrationTexts } from '#model/integration/common-texts';
import { integrationKinds } from '#model/integration/kinds';
import { proves } from '#support/proves';

test('[BT79] the fields of an escalation have the names the documents give them', () => {
  const { label, texts } = integrationKinds['agent-escalation'];
  proves('S319', () => expect(integrationTexts.name.label).toBe('Integration Name'));
  proves('S320', () => expect(integrationTexts.responseVariable.label).toBe('Response Data Variable Name'));
  proves('S321', () => expect(label).toBe('LivePerson Agent Escalation'));
  proves(['S322', 'S323'], () =>
    expect([texts.skillName.label, texts.skillId.label]).toEqual(['Agent Skill Name', 'Agent Skill Id']),
  );
});

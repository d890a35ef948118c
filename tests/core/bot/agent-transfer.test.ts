import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { newInteraction } from '#core/bot/new-bot';
import { validateBot } from '#core/bot/validate-bot';
import { leadsToTransfer } from '#core/bot/leads-to-transfer';
import { usesOfSkills } from '#core/administration/skills';
import { asId, type SkillId } from '#model/ids';
import type { Condition, Interaction } from '#model/interaction';
import { withAnySet } from './any-set';
import { bot, dialog, goTo, PreviewTalk, rule, Talk, text, userSays } from './bot-builder';

const transfer = (rest: Partial<Interaction<'agent-transfer'>> = {}): Interaction<'agent-transfer'> => ({
  ...newInteraction('agent-transfer', { id: asId('transfers'), name: 'transfers' }),
  skillId: '42',
  ...rest,
});
const image = (url: string): Interaction<'image'> => ({
  ...newInteraction('image', { id: asId('shows'), name: 'shows' }),
  url,
});
const doing = (...interactions: readonly Interaction[]) =>
  bot([dialog('Does', [userSays(['go']), ...interactions])]);
const skills = [{ id: asId<SkillId>('42'), name: 'Human' }];
const failure: Condition = { kind: 'integration-result', result: 'failure' };

test('[BT123] an agent transfer asks for the transfer to its skill, with its own message', () => {
  const talk = new Talk(doing(transfer({ skillId: '{$botContext.skill}' }), text('Back.')), {
    variables: [{ name: 'skill', value: '42', scope: 'session', dialogId: null }],
  });
  expect(talk.say('go')).toEqual([]);
  expect(talk.transfer).toMatchObject({ skillId: '42', message: 'Transferring to an agent...' });
  talk.transferAnswers('success');
  expect(talk.run).toMatchObject({ state: 'handed-over', stack: [] });
});

test('[BT123] when it is refused its failure rule decides, and in Preview the log tells what would happen', () => {
  const rules = [rule(failure, goTo('Sorry.'))];
  const talk = new Talk(doing(transfer({ rules }), text('Not this.'), text('Sorry.')));
  talk.say('go');
  expect(talk.transferAnswers('failure')).toEqual(['Sorry.']);
  const preview = new PreviewTalk(doing(transfer()));
  preview.say('go');
  expect(preview.why).toContain('transfer-unavailable: : 42: Transferring to an agent...');
});

test('[BT123] a skill id that is no number fails at once', () => {
  const talk = new Talk(doing(transfer({ skillId: 'Human' })));
  talk.say('go');
  expect(talk.transfer).toBeNull();
  expect(talk.why).toContain('skill-id-invalid: Human');
});

test('[BT123] what is missing or unknown is shown, and its skill has a use', () => {
  const texts = (rest: Partial<Interaction<'agent-transfer'>>) =>
    validateBot(doing(transfer(rest)), skills).map(({ severity, field }) => [severity, field]);
  expect(texts({})).toEqual([]);
  expect(texts({ skillId: '' })).toEqual([['error', 'skillId']]);
  expect(texts({ skillId: '7' })).toEqual([['error', 'skillId']]);
  expect(texts({ message: ' ' })).toEqual([['error', 'message']]);
  const of = doing(transfer());
  expect(leadsToTransfer(of, of.dialogs[0]!)).toBe(true);
  const uses = usesOfSkills(of.accountId, { users: [], campaigns: [], connectors: [], bots: [of] });
  expect(uses.get('42')).toMatchObject([{ kind: 'interaction', interaction: { id: 'transfers' } }]);
});

test('[BT124] an image is a card with a picture, by an address that may be a variable', () => {
  const talk = new Talk(doing(image('{$botContext.picture}'), text('There.')), {
    variables: [{ name: 'picture', value: 'https://example.org/a.png', scope: 'session', dialogId: null }],
  });
  expect(talk.say('go')).toEqual(['https://example.org/a.png', 'There.']);
  expect(talk.run.outbox[0]?.card).toEqual({
    type: 'vertical',
    elements: [{ type: 'image', url: 'https://example.org/a.png', alt: 'https://example.org/a.png' }],
  });
});

test('[BT124] an address that opens nothing shows nothing', () => {
  for (const url of ['', 'javascript:alert(1)', 'a.png']) {
    const talk = new Talk(doing(image(url), text('There.')));
    expect(talk.say('go')).toEqual(['There.']);
    expect(talk.why).toContain('card-unreadable: shows');
    expect(validateBot(doing(image(url), text('There.')), [])).toMatchObject([
      { severity: 'warning', field: 'url' },
    ]);
  }
  expect(validateBot(withAnySet(doing(image('{$botContext.picture}'))), [])).toEqual([]);
});

test('[BT86] an agent transfer and an image are what files of the real product have', () => {
  const of = doing(transfer(), image('https://example.org/a.png'));
  const file = exportBot(of);
  const [, escalation, picture] = file['conversationMessage'] as readonly object[];
  const first = (more: object) => ({ tile: { tileData: [expect.objectContaining(more)] } });
  expect(escalation).toMatchObject({
    interactionType: 'ESCALATION',
    content: {
      contentType: 'DYNAMIC',
      results: {
        type: 'ESCALATION',
        ...first({
          text: 'Transferring to an agent...',
          escalation: { agentSkillId: '42', tangoContextEnabled: false },
        }),
      },
    },
  });
  expect(picture).toMatchObject({
    interactionType: 'IMAGE',
    content: { results: first({ image: 'https://example.org/a.png' }) },
  });
  const read = readBotFile(JSON.stringify(file), of);
  expect(read).toMatchObject({ ok: true, value: { notes: [] } });
  if (!read.ok) return;
  const [, again, shown] = read.value.bot.dialogs[0]!.interactions;
  expect(again).toMatchObject({ kind: 'agent-transfer', skillId: '42' });
  expect(shown).toMatchObject({ kind: 'image', url: 'https://example.org/a.png' });
});

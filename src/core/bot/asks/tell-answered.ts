import type { Answer, Ask, IntegrationResult } from '#model/bot-run';
import { limits } from '#model/limits';
import { whyNot } from '../endpoints/answer-call';
import { integrationOf } from '../integration-of';
import { tellHoles } from '../integrations/tell-holes';
import { keep, note, type TurnDraft } from '../turn-draft';

/** What came of a call of an integration: 200 and 201 are a success. [BT106] */
export function tellAnswered(
  draft: TurnDraft,
  { integrationId, request, holes }: Ask<'call'>,
  answer: Answer<'call'>,
): IntegrationResult {
  const { status, by } = answer;
  const succeeded = status === 200 || status === 201;
  const integration = integrationOf(draft.bot, integrationId);
  note(draft, 'call-answered', { status, endpoint: by?.name ?? '', url: request.url });
  if (integration && !succeeded) tellHoles(draft, integration, holes);
  const why = whyNot(answer);
  if (why !== '') keep(draft, 'call-unanswered', { why: why.slice(0, limits.reason) });
  return succeeded ? 'success' : 'failure';
}

import { kindOf } from './deeds/all';
import type { Run } from './run';

/** What somebody needs who has to find out why. */
export function reportRun(run: Run, from: string): string {
  const { verdict, story, deeds, shape } = run;
  if (!verdict) return `${from}: ${deeds.length} deeds, ${run.facts} facts, nothing found.`;
  return [
    `${from}: [${verdict.rule}] ${verdict.name}`,
    `  ${verdict.what}`,
    '',
    `The shortest list of deeds found, ${deeds.length} of them:`,
    ...story.map((sentence) => `  ${sentence}`),
    '',
    'To see it again, save this as a file and give it to --replay:',
    JSON.stringify({ note: '', rule: verdict.rule, shape, deeds: deeds.filter((deed) => kindOf(deed.do)) }),
  ].join('\n');
}

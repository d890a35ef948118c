import * as v from 'valibot';

const longest = 200;

/** Where something unreadable stands and what should stand there: `skills.12.name should be string`. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const place = (v.getDotPath(issue) ?? 'the whole').slice(0, longest);
  if (issue.received === 'undefined') return `${place} is missing`;
  const most = 'requirement' in issue ? String(issue.requirement) : '';
  switch (issue.type) {
    case 'max_length':
      return `${place} is longer than ${most}`;
    case 'max_value':
      return `${place} should be at most ${most}`;
    case 'min_value':
      return `${place} should be at least ${most}`;
    case 'check':
    case 'regex':
      return `${place} should be ${issue.message}`;
    default:
      return `${place} should be ${(issue.expected ?? issue.message).slice(0, longest)}`;
  }
}

/** The input it is about, as its command names it: what stands last in its place and is no number. */
export function fieldOfIssue(issue: v.BaseIssue<unknown>): string | undefined {
  const keys = (issue.path ?? []).map(({ key }) => key);
  return keys.findLast((key): key is string => typeof key === 'string');
}

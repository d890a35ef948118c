import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';

/** Code that is fetched for one request; `what` it is for, in words. */
export async function fetchPart<Code>(
  load: () => Promise<Code>,
  what: string,
): Promise<Result<Code, Failure>> {
  try {
    return ok(await load());
  } catch {
    return fail('request-refused', {
      why: `The part that ${what} could not be loaded. Reload the page and try again.`,
    });
  }
}

import { failed, ok, type Result } from '#base/result';
import { originOf } from '#model/allowed-host';
import { failureAt, type FieldFailure } from '#model/field-failure';

/** The origin of the host that is to be allowed by its address, or what is wrong with that. [EN77] */
export function readHost(address: string): Result<string, FieldFailure<'address'>> {
  const origin = originOf(address.trim());
  if (origin !== null) return ok(origin);
  const what =
    'A host is allowed by its address, such as https://api.example, without a name and password in it. Without https only this computer is: http://localhost or http://127.0.0.1.';
  return failed(failureAt('address', 'bad-input', { what }));
}

import { asId } from '#model/ids';
import type { Integration } from '#model/integration';

export function fileIntegration(rest: Partial<Integration<'file'>> = {}): Integration<'file'> {
  return {
    id: asId('Claims'),
    kind: 'file',
    name: 'Claims',
    responseVariable: 'Claims',
    method: 'POST',
    url: 'https://claims.example/files',
    headers: [],
    parameters: [],
    postBody: '',
    customData: [],
    ...rest,
  };
}

import type { InferOutput } from 'valibot';
import type { endpointDraft, storedEndpoint } from './endpoint-schema';
import type { Frozen } from './frozen';

/** What answers calls of an address, in place of a service: everything stays in the tab. */
export type Endpoint = Frozen<InferOutput<typeof storedEndpoint>>;
export type EndpointDraft = Frozen<InferOutput<typeof endpointDraft>>;

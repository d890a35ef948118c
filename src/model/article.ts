import type { InferOutput } from 'valibot';
import type { articleOf } from './article-schema';
import type { Frozen } from './frozen';

export type Article = Frozen<InferOutput<ReturnType<typeof articleOf>>>;

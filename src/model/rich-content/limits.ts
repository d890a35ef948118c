/** What a card may hold, as the real platform has it; beyond that it is refused. */
export const cardLimits = {
  text: 5000,
  title: 128,
  tooltip: 256,
  alt: 2000,
  caption: 128,
  url: 2048,
  link: 1024,
  publishedText: 5000,
  actions: 4,
  pairs: 50,
  /** In all. */
  elements: 500,
  deepest: 10,
  replies: 24,
} as const;

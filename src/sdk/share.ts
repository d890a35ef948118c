/** A workspace as a link, for pages that make or open one. */
export { asFile, longestLink, packLink, unpackLink } from './share/link-text';
export { freshOnes } from './share/fresh-ones';
export type { Load, Received } from '#core/share/index';
